package dev.unbus.files;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a folder for brokers, whose names take fewer characters than paths have. */
final class FolderNames {

    private static final int LONGEST_WORD = 40;

    private FolderNames() {}

    /** The same for the same folder, in every process. */
    static String exclusive(String resource) {
        String word = resource.replaceAll(".*/(?=.)", "").replaceAll("[^A-Za-z0-9-]", "_");
        UUID hash = UUID.nameUUIDFromBytes(resource.getBytes(StandardCharsets.UTF_8));
        return "files." + word.substring(0, Math.min(word.length(), LONGEST_WORD)) + "." + hash;
    }
}
