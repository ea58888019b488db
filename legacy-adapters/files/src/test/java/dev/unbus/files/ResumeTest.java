package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResumeTest {

    private static final DelimitedFormat CSV = DelimitedFormat.ofAnyColumns();
    private static final String ROWS = "id,text\n1,é€😀\n\n2,\"two\r\nlines\"\r\n3,c\r4,\"d\"\"d\" \n5,last";

    static Stream<Arguments> files() {
        Charset little = StandardCharsets.UTF_16LE;
        return Stream.of(
                Arguments.of("csv", CSV, ROWS.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("csv with mark", CSV, ("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-16", CSV.withCharset(StandardCharsets.UTF_16), ("\uFEFF" + ROWS).getBytes(little)),
                Arguments.of(
                        "rows beyond a buffer",
                        CSV,
                        ("a,b\n" + "x,y\n".repeat(20_000) + "é,z\n").getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "lines",
                        new LinesFormat(StandardCharsets.UTF_8),
                        "a\n\n\nb\r\nc".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "xml",
                        new XmlFormat(StandardCharsets.UTF_8, "r"),
                        "<f><r>1</r><r>2</r>\n<r/></f>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "json",
                        new JsonFormat(),
                        "[{\"a\":1},{\"a\":2},\n{\"a\":3}]".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void goesOnAfterAnyRecordAsIfItHadReadAllBefore(String name, RecordFormat format, byte[] bytes) throws IOException {
        List<FileRecord> all = Reading.all(format, bytes, Bounds.defaults());
        List<Bookmark> bookmarks = bookmarks(format, bytes);

        for (int read = 0; read <= all.size(); read += 1 + read / 10) {
            assertThat(rest(format, bytes, bookmarks.get(read))).isEqualTo(all.subList(read, all.size()));
        }
    }

    @Test
    void keepsABookmarkThroughTheCommitRecord() {
        Bookmark bookmark = new Bookmark(5_000_000_000L, 4_000_000_000L, 2_000_000_000L);

        assertThat(Bookmark.of(bookmark.position())).isEqualTo(bookmark);
    }

    @Test
    void knowsKeysFromBeforeThePlaceWhereItGoesOn() throws IOException {
        byte[] bytes = "id,n\nA,1\nA,2\nB,3\nA,4\n".getBytes(StandardCharsets.UTF_8);
        FileParts.Cut cut = FileParts.groups(CSV, "id", Bounds.defaults());

        try (FileParts start = cut.parts(content(bytes), Bookmark.START)) {
            FilePart first = start.next();
            assertThat(first.next().number()).isEqualTo(2);
            try (FileParts rest = cut.parts(content(bytes), first.next())) {
                assertThat(rest.next().text()).isEqualTo("id,n\nB,3\n");
                assertThat(rest.next().headers()).containsEntry(FileHeaders.SEEN_BEFORE, "true");
                assertThat(rest.next()).isNull();
            }
        }
    }

    private static List<Bookmark> bookmarks(RecordFormat format, byte[] bytes) throws IOException {
        List<Bookmark> bookmarks = new ArrayList<>();
        try (RecordReader reader = format.read(new ByteArrayInputStream(bytes), Bounds.defaults())) {
            bookmarks.add(reader.bookmark());
            while (reader.hasNext()) {
                reader.next();
                bookmarks.add(reader.bookmark());
            }
        }
        return bookmarks;
    }

    private static List<FileRecord> rest(RecordFormat format, byte[] bytes, Bookmark from) throws IOException {
        List<FileRecord> records = new ArrayList<>();
        try (RecordReader reader = format.resume(content(bytes), from, Bounds.defaults())) {
            reader.forEachRemaining(records::add);
        }
        return records;
    }

    private static FileContent content(byte[] bytes) {
        return offset -> {
            InputStream rest = new ByteArrayInputStream(bytes);
            rest.skipNBytes(offset);
            return rest;
        };
    }
}
