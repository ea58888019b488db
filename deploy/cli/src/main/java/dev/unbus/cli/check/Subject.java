package dev.unbus.cli.check;

import dev.unbus.catalog.model.CatalogInfo;
import dev.unbus.catalog.model.CatalogInfoException;
import dev.unbus.cli.project.Flow;
import dev.unbus.cli.routes.FlowProperties;
import dev.unbus.cli.routes.JavaSources;
import dev.unbus.cli.routes.RouteReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The integration that is checked, read once for all rules. */
final class Subject {

    private final Flow flow;
    private final FlowProperties properties;
    private final YamlLines descriptorLines;
    private @Nullable CatalogInfo info;
    private @Nullable CatalogInfoException broken;
    private @Nullable JavaSources sources;
    private @Nullable RouteReader routes;

    Subject(Flow flow) {
        this.flow = flow;
        properties = FlowProperties.in(flow.resources());
        descriptorLines = YamlLines.of(flow.descriptor());
        if (Files.isRegularFile(flow.descriptor())) {
            readDescriptor();
        }
    }

    private void readDescriptor() {
        try (InputStream content = Files.newInputStream(flow.descriptor())) {
            info = CatalogInfo.read(content, flow.descriptor().toString());
        } catch (CatalogInfoException rule) {
            broken = rule;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + flow.descriptor(), unreadable);
        }
    }

    Flow flow() {
        return flow;
    }

    Path descriptor() {
        return flow.descriptor();
    }

    /** What it declares, when that is there and valid. */
    Optional<CatalogInfo> info() {
        return Optional.ofNullable(info);
    }

    /** Why its descriptor is not valid. */
    Optional<CatalogInfoException> brokenDescriptor() {
        return Optional.ofNullable(broken);
    }

    /** The line of a field of its descriptor. */
    int line(String... path) {
        return descriptorLines.line(path);
    }

    FlowProperties properties() {
        return properties;
    }

    Path propertiesFile() {
        return flow.resources().resolve("application.properties");
    }

    JavaSources sources() {
        if (sources == null) {
            sources = JavaSources.in(flow.sources());
        }
        return sources;
    }

    RouteReader routes() {
        if (routes == null) {
            routes = new RouteReader(sources(), properties);
        }
        return routes;
    }
}
