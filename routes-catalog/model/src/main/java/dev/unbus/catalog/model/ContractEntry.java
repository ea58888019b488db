package dev.unbus.catalog.model;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of the list that an integration serves at {@code /observe/contracts}; its document is served below, by name.
 *
 * @param name letters, digits, points, hyphens and underscores, at most 100; one segment of a path
 * @param type the language that it is written in
 * @param version the version of what it describes
 * @param mediaType {@code application/json}, {@code application/yaml} or {@code application/xml}
 */
public record ContractEntry(String name, ContractType type, String version, String mediaType) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Set<String> MEDIA_TYPES = Set.of("application/json", "application/yaml", "application/xml");

    /** Checks all of it. */
    public ContractEntry {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a contract is a letter or digit and at most 99 more letters,"
                            + " digits, points, hyphens and underscores");
        }
        if (type == null) {
            throw new IllegalArgumentException("type is missing");
        }
        Spelling.text(version, "version");
        if (mediaType == null || !MEDIA_TYPES.contains(mediaType)) {
            throw new IllegalArgumentException("mediaType is application/json, application/yaml or application/xml");
        }
    }
}
