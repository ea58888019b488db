package dev.unbus.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/** The scheme {@code unbus-file:}, followed by a directory of this host. */
class FilesComponent extends DefaultComponent {

    private final FilesConfig config;

    FilesComponent(FilesConfig config) {
        this.config = config;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return endpoint(uri, remaining, options(parameters), parameters);
    }

    Endpoint endpoint(String uri, String remaining, FilesOptions options, Map<String, Object> parameters) {
        Path directory = Path.of(remaining).toAbsolutePath().normalize();
        return new FilesEndpoint(
                uri,
                this,
                "file:" + directory,
                options,
                config,
                () -> new LocalFolder(directory, options.include(), config, Clock.systemUTC()));
    }

    private FilesOptions options(Map<String, Object> parameters) {
        return new FilesOptions(
                new NamePattern(getAndRemoveParameter(parameters, "include", String.class, "*")),
                format(parameters),
                getAndRemoveParameter(parameters, "groupBy", String.class),
                getAndRemoveParameter(parameters, "firstPass", Boolean.class, false),
                getAndRemoveParameter(parameters, "commitRecord", String.class));
    }

    private RecordFormat format(Map<String, Object> parameters) {
        String name = String.valueOf(parameters.getOrDefault("format", ""));
        if (name.equals("lines") || name.equals("csv")) {
            parameters.remove("format");
            return name.equals("csv") ? DelimitedFormat.ofAnyColumns() : new LinesFormat(StandardCharsets.UTF_8);
        }
        RecordFormat format = resolveAndRemoveReferenceParameter(parameters, "format", RecordFormat.class);
        if (format == null) {
            throw new IllegalArgumentException("option format is needed: lines, csv, or #name of a RecordFormat bean");
        }
        return format;
    }
}
