package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Memory does not grow with the file: a JVM with less memory than a quarter of the file reads it to its end. */
class LargeFileTest {

    private static final int GROUPS = 150_000;
    private static final String ROW = ",85123A,\"WHITE HANGING \"\"HEART\"\" T-LIGHT HOLDER\",6,2.55,United Kingdom\n";

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void readsAFileThatIsManyTimesLargerThanMemory() throws Exception {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFileTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reader.waitFor()).as(output).isZero();
    }

    /** In the small JVM; exits with 0 if every group was read. */
    public static void main(String[] arguments) throws IOException {
        DelimitedFormat format = DelimitedFormat.of("id", "sku", "text", "quantity", "price", "country");
        int read = 0;
        try (RecordGroups groups =
                new RecordGroups(format.read(new Rows(), Bounds.defaults()), "id", Bounds.defaults())) {
            while (groups.hasNext()) {
                RecordGroup group = groups.next();
                read += group.records() == 10 && !group.seenBefore() ? 1 : 0;
            }
        }
        System.exit(read == GROUPS ? 0 : 1);
    }

    /** About 110 MB of rows, made as they are read. */
    private static final class Rows extends InputStream {

        private byte[] text = "id,sku,text,quantity,price,country\n".getBytes(StandardCharsets.UTF_8);
        private int position;
        private int group;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (position == text.length) {
                if (group == GROUPS) {
                    return -1;
                }
                text = ("I" + group++ + ROW).repeat(10).getBytes(StandardCharsets.UTF_8);
                position = 0;
            }
            int count = Math.min(length, text.length - position);
            System.arraycopy(text, position, target, offset, count);
            position += count;
            return count;
        }
    }
}
