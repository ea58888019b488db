package dev.unbus.esb.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.unbus.esb.java.SourceCompiler;
import dev.unbus.esb.output.GeneratedFiles;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultComponentResolver;
import org.apache.camel.spi.ComponentResolver;
import org.apache.camel.spi.RoutesLoader;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/** An integration as Camel runs it, with all that is outside stubbed. Every file loads by itself, so that one that fails fails alone. */
public final class VerifiedContext implements AutoCloseable {

    private static final Set<String> INSIDE = Set.of(
            "direct",
            "seda",
            "log",
            "mock",
            "bean",
            "class",
            "xslt",
            "language",
            "ref",
            "controlbus",
            "dataset",
            "rest-openapi",
            "rest",
            "browse",
            "validator",
            "platform-http");
    private static final EndpointCheck CHECK = new EndpointCheck();

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Outside outside = new Outside();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Map<String, String> beanFailures = new TreeMap<>();
    private final Map<String, byte[]> files;

    private VerifiedContext(Map<String, byte[]> files) {
        this.files = files;
    }

    /**
     * Loads and starts an integration.
     *
     * @param files by their path in the module
     */
    public static VerifiedContext start(Map<String, byte[]> files) {
        VerifiedContext verified = new VerifiedContext(files);
        verified.begin();
        return verified;
    }

    /** Camel, started. */
    public DefaultCamelContext camel() {
        return camel;
    }

    /** What is outside. */
    public Outside outside() {
        return outside;
    }

    /** Why a file could not be loaded or started, by the file's path; empty when all could. */
    public Map<String, String> failures() {
        return failures;
    }

    /** Why beans could not be made, by the bean's name. */
    Map<String, String> beanFailures() {
        return beanFailures;
    }

    @Override
    public void close() {
        camel.stop();
    }

    private void begin() {
        SourceCompiler.Compiled compiled = SourceCompiler.compile(sources());
        compiled.errors()
                .forEach(error -> failures.merge(GeneratedFiles.JAVA, error, (one, more) -> one + "; " + more));
        camel.setApplicationContextClassLoader(new ModuleClassLoader(compiled.loader(), files));
        camel.getCamelContextExtension().addContextPlugin(ComponentResolver.class, this::component);
        camel.getRegistry().bind(PlatformHttpConstants.PLATFORM_HTTP_ENGINE_FACTORY, new IdleHttpServer(outside));
        camel.setAutoStartup(true);
        camel.getShutdownStrategy().setTimeout(1);
        camel.getShutdownStrategy().setSuppressLoggingOnTimeout(true);
        camel.getPropertiesComponent().setInitialProperties(properties());
        new StandIns(camel).install();
        camel.start();
        ordered().forEach(this::load);
    }

    private Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.startsWith(GeneratedFiles.JAVA)) {
                sources.put(path.substring(GeneratedFiles.JAVA.length()), new String(content, StandardCharsets.UTF_8));
            }
        });
        AbsentExceptions.into(sources, files);
        return sources;
    }

    private Properties properties() {
        Properties properties = new Properties();
        String text = new String(
                files.getOrDefault(GeneratedFiles.RESOURCES + "imported.properties", new byte[0]),
                StandardCharsets.UTF_8);
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        properties.replaceAll((key, value) -> value.toString().startsWith("${") ? "secret" : value);
        return properties;
    }

    /** Beans and configurations come before the routes that name them, contracts after the routes that answer them. */
    private List<String> ordered() {
        List<String> ordered = new ArrayList<>();
        for (String beginning : List.of(
                GeneratedFiles.BEANS, GeneratedFiles.CONFIGURATION, GeneratedFiles.ROUTE, GeneratedFiles.ROUTES)) {
            files.keySet().stream()
                    .filter(path -> path.startsWith(beginning) && !ordered.contains(path))
                    .forEach(ordered::add);
        }
        return ordered;
    }

    private void load(String path) {
        RoutesLoader loader = PluginHelper.getRoutesLoader(camel);
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        try {
            if (path.equals(GeneratedFiles.BEANS)) {
                beans(path, text);
            } else {
                loader.loadRoutes(ResourceHelper.fromString(path, text));
            }
        } catch (Exception
                | LinkageError refused) { // Camel declares no narrower one; whatever it is, the file does not load
            failures.put(path, reason(refused));
            if (GeneratedFiles.isRoute(path)) {
                remove(path);
            }
        }
    }

    private void beans(String path, String text) throws JsonProcessingException {
        beanFailures.putAll(new BeanLoading(camel).load(path, text));
        if (!beanFailures.isEmpty()) {
            failures.put(path, String.join("; ", beanFailures.values()));
        }
    }

    private void remove(String path) {
        String id = path.replaceAll("^.*/route-|\\.yaml$", "");
        try {
            camel.getRouteController().stopRoute(id);
            camel.removeRoute(id);
        } catch (Exception gone) { // it was never added
            failures.putIfAbsent(path, reason(gone));
        }
    }

    static String reason(Throwable refused) {
        StringBuilder reason = new StringBuilder();
        for (Throwable cause = refused; cause != null && reason.length() < 1_500; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            if (reason.indexOf(text) < 0) {
                reason.append(reason.isEmpty() ? "" : " <- ")
                        .append(cause.getClass().getSimpleName())
                        .append(": ")
                        .append(text);
            }
        }
        return reason.toString();
    }

    private @Nullable Component component(String name, CamelContext context) throws Exception {
        if (name.equals("xslt")) {
            return new StyleSheets();
        }
        if (INSIDE.contains(name)) {
            return new DefaultComponentResolver().resolveComponent(name, context);
        }
        return CHECK.isKnown(name) ? new OutsideComponent(CHECK, outside) : null;
    }
}
