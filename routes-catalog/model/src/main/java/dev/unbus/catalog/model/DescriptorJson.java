package dev.unbus.catalog.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The form on the wire of an integration's descriptor and of the list of its contracts, the same for the integration that writes
 * them and the catalog that reads them.
 */
public final class DescriptorJson {

    private static final int DEEPEST_NESTING = 20;
    private static final int LONGEST_TEXT = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DescriptorJson() {}

    /** Writes the descriptor as JSON in UTF-8. */
    public static byte[] write(IntegrationDescriptor descriptor) {
        return written(descriptor);
    }

    /** Writes the list of contracts as JSON in UTF-8. */
    public static byte[] writeContracts(List<ContractEntry> contracts) {
        return written(contracts);
    }

    /**
     * Reads a descriptor; unknown fields are ignored.
     *
     * @throws IllegalArgumentException when the content is no JSON or no descriptor; the message names the place and the
     *     rule, never the content
     */
    public static IntegrationDescriptor read(byte[] content) {
        return read(content, IntegrationDescriptor.class, "descriptor");
    }

    /**
     * Reads a list of contracts; unknown fields are ignored.
     *
     * @throws IllegalArgumentException when the content is no JSON or no such list; the message names the place and the
     *     rule, never the content
     */
    public static List<ContractEntry> readContracts(byte[] content) {
        return Spelling.list(Arrays.asList(read(content, ContractEntry[].class, "list of contracts")), "the list");
    }

    private static byte[] written(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("records of the model can always be written", impossible);
        }
    }

    private static <T> T read(byte[] content, Class<T> type, String what) {
        try {
            T value = MAPPER.readValue(content, type);
            if (value == null) {
                throw new IllegalArgumentException("the " + what + " is null");
            }
            return value;
        } catch (JsonMappingException wrong) {
            throw new IllegalArgumentException("no " + what + place(wrong) + ": " + rule(wrong), wrong);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(
                    "not JSON, line "
                            + (wrong.getLocation() == null
                                    ? 1
                                    : wrong.getLocation().getLineNr()),
                    wrong);
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes can always be read", impossible);
        }
    }

    private static String place(JsonMappingException wrong) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            path.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return path.isEmpty() ? "" : " at " + path;
    }

    /** Our own rules say what is wrong without quoting; Jackson's messages may quote, so only their type is told. */
    private static String rule(JsonMappingException wrong) {
        return wrong.getCause() instanceof IllegalArgumentException own && own.getMessage() != null
                ? own.getMessage()
                : "wrong type of value";
    }
}
