package dev.unbus.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** UTF-8 JSON: one array of objects, or one object after the other (JSON lines); each object is a record. */
public record JsonFormat() implements RecordFormat {

    @Override
    public RecordReader read(InputStream bytes, Bounds bounds) {
        return new JsonReader(new TextSource(bytes, StandardCharsets.UTF_8, bounds.fileBytes()), bounds);
    }
}
