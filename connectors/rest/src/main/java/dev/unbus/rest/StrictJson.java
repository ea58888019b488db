package dev.unbus.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;

/** Reads JSON in UTF-8 and refuses what RFC 8259 leaves to luck: other encodings, names given twice, bottomless nesting. */
@Singleton
final class StrictJson {

    private final JsonMapper mapper;
    private final int maxDepth;

    StrictJson(RestSettings settings) {
        maxDepth = settings.maxDepth();
        StreamReadConstraints constraints =
                StreamReadConstraints.builder().maxNestingDepth(maxDepth).build();
        mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(constraints)
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** The one JSON value that {@code bytes} hold. */
    JsonNode read(byte[] bytes) throws UnreadableJsonException {
        String text = PercentEncoding.utf8(bytes)
                .orElseThrow(() -> new UnreadableJsonException("encoding-utf-8", "The body is not UTF-8."));
        try {
            JsonNode value = mapper.readTree(text);
            if (value.isMissingNode()) {
                throw new UnreadableJsonException("required", "The body is empty.");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw tooMuch(e);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    private UnreadableJsonException tooMuch(StreamConstraintsException e) {
        return e.getOriginalMessage().startsWith("Document nesting depth")
                ? new UnreadableJsonException(
                        "nesting-depth", "The body is nested deeper than " + maxDepth + " levels.")
                : new UnreadableJsonException("token-length", "A name or a number in the body is too long.");
    }

    private static UnreadableJsonException malformed(JsonProcessingException e) {
        String rule = e.getOriginalMessage().startsWith("Duplicate field") ? "unique-names" : "well-formed";
        JsonLocation location = e.getLocation();
        String place =
                location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        String explanation = rule.equals("well-formed") ? "not well-formed JSON" : "an object that gives a name twice";
        return new UnreadableJsonException(rule, "The body is " + explanation + place + ".");
    }
}
