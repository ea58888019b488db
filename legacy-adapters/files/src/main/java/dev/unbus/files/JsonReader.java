package dev.unbus.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.unbus.delivery.RejectedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads a {@link JsonFormat}. */
final class JsonReader extends LookaheadReader {

    private final TextWindow window;
    private final Bounds bounds;
    private final JsonParser json;
    private boolean begun;
    private boolean inArray;
    private long number;

    JsonReader(TextSource source, Bounds bounds) {
        super(Bookmark.START);
        this.window = new TextWindow(source, bounds.recordCharacters());
        this.bounds = bounds;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxStringLength(bounds.recordCharacters())
                // A backstop: the depth is counted here, so that the error names the rule.
                .maxNestingDepth(bounds.depth() + 2)
                .build();
        try {
            this.json = JsonFactory.builder()
                    .streamReadConstraints(constraints)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // Names come from a file: they must not stay in the JVM's tables.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build()
                    .createParser(window);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Nullable
    FileRecord read() throws IOException {
        try {
            JsonToken token = json.nextToken();
            if (!begun) {
                begun = true;
                inArray = token == JsonToken.START_ARRAY;
                token = inArray ? json.nextToken() : token;
            }
            if (inArray && token == JsonToken.END_ARRAY) {
                return atEnd();
            }
            return token == null ? null : record(token);
        } catch (StreamConstraintsException e) {
            throw new RejectedException("record-length", place(), "a name or a value is longer than a record may be");
        } catch (JsonProcessingException e) {
            throw malformed();
        }
    }

    private @Nullable FileRecord atEnd() throws IOException {
        if (json.nextToken() != null) {
            throw malformed();
        }
        return null;
    }

    private FileRecord record(JsonToken token) throws IOException {
        window.startAt(json.currentTokenLocation().getCharOffset());
        long row = json.currentTokenLocation().getLineNr();
        String place = "row " + row;
        if (token != JsonToken.START_OBJECT) {
            throw new RejectedException("record-object", place, "each record is a JSON object");
        }
        Values values = new Values(bounds, place);
        collect(token, "", inArray ? 2 : 1, values);
        String text = window.textUntil(json.currentLocation().getCharOffset(), place);
        return new FileRecord(++number, row, window.startByte(), text, values.byPath());
    }

    private void collect(JsonToken token, String path, int level, Values values) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            values.checkDepth(level);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String inner = Values.path(path, json.currentName());
                collect(json.nextToken(), inner, level + 1, values);
            }
        } else if (token == JsonToken.START_ARRAY) {
            values.checkDepth(level);
            int index = 0;
            JsonToken element = json.nextToken();
            while (element != JsonToken.END_ARRAY) {
                collect(element, Values.path(path, Integer.toString(index++)), level + 1, values);
                element = json.nextToken();
            }
        } else if (token != JsonToken.VALUE_NULL) {
            values.put(path, json.getText());
        }
    }

    private RejectedException malformed() {
        // The parser's own text quotes the document, so it is not kept as the cause.
        return new RejectedException("json-well-formed", place(), "this is not well-formed JSON");
    }

    private String place() {
        return "row " + json.currentLocation().getLineNr();
    }

    @Override
    Bookmark after(FileRecord record) {
        // Only the number counts: what lies before is read again.
        return new Bookmark(record.byteOffset() + record.text().length(), record.number(), 0);
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
