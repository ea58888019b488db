package dev.unbus.environment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations such as {@code 500ms}, {@code 30s} or {@code 2m}. */
final class DurationReader extends StdDeserializer<Duration> {

    private static final long serialVersionUID = 1L;
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(ms|s|m)");

    DurationReader() {
        super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Matcher text = DURATION.matcher(parser.getText());
        if (!text.matches()) {
            throw JsonMappingException.from(parser, "a duration is written 500ms, 30s or 2m");
        }
        long count = Long.parseLong(text.group(1));
        return switch (text.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            default -> Duration.ofMinutes(count);
        };
    }
}
