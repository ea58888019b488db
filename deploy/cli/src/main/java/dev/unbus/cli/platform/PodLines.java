package dev.unbus.cli.platform;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Passes on the lines of a pod's log without what podman writes in front of them: the time, the stream, full or part. */
final class PodLines extends FilterOutputStream {

    private static final Pattern FRONT = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT\\S+ std(?:out|err) [FP] ");

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    PodLines(OutputStream out) {
        super(out);
    }

    /** The line that the application wrote. */
    static String strip(String line) {
        return FRONT.matcher(line).replaceFirst("");
    }

    @Override
    public void write(int character) throws IOException {
        line.write(character);
        if (character == '\n') {
            out.write(strip(line.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            line.reset();
        }
    }
}
