package dev.unbus.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One operation of the contract: what it takes and, by status, what it may answer. */
record ContractOperation(
        String id, List<ContractParameter> parameters, ContractBody body, Map<String, ContractResponse> responses) {

    /** What the contract says of answers with this status: the status itself, its class such as 2XX, or the default. */
    Optional<ContractResponse> response(int status) {
        ContractResponse exact = responses.get(Integer.toString(status));
        ContractResponse ofClass = responses.get(status / 100 + "XX");
        return Optional.ofNullable(firstOf(exact, ofClass, responses.get("default")));
    }

    /** The media types of the answers when all goes well. */
    List<String> offeredTypes() {
        return responses.entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().body().schemas().keySet().stream())
                .distinct()
                .collect(Collectors.toList());
    }

    private static @Nullable ContractResponse firstOf(
            @Nullable ContractResponse first, @Nullable ContractResponse second, @Nullable ContractResponse third) {
        if (first != null) {
            return first;
        }
        return second != null ? second : third;
    }
}
