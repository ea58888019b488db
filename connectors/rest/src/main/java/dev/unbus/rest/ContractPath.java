package dev.unbus.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path of the contract, such as {@code /orders/{orderId}}, and its operations by method. */
record ContractPath(List<String> segments, Map<String, ContractOperation> operations) {

    /** A request's path that fits a path of the contract, with the values of its placeholders, still encoded. */
    record Match(ContractPath path, Map<String, String> values) {

        Optional<ContractOperation> operation(String method) {
            return Optional.ofNullable(path.operations().get(method));
        }
    }

    static ContractPath of(String template, Map<String, ContractOperation> operations) {
        return new ContractPath(split(template), operations);
    }

    /** The match of {@code path}; a placeholder stands for one whole segment that is not empty. */
    Optional<Match> match(String path) {
        List<String> actual = split(path);
        if (actual.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < actual.size(); i++) {
            String expected = segments.get(i);
            String segment = actual.get(i);
            if (isPlaceholder(expected) && !segment.isEmpty()) {
                values.put(expected.substring(1, expected.length() - 1), segment);
            } else if (!expected.equals(segment)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Match(this, values));
    }

    private static boolean isPlaceholder(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }
}
