package dev.unbus.scaffold;

import java.util.List;

/** Writes the interface of the configuration. */
final class ConfigFile {

    private final Composition parts;

    ConfigFile(Composition parts) {
        this.parts = parts;
    }

    String text() {
        String flow = parts.name().flow();
        JavaFile file = new JavaFile(parts.name().packageName())
                .imports("io.smallrye.config.ConfigMapping", "io.smallrye.config.WithDefault", "java.util.Currency")
                .imports(parts.both("config-imports"))
                .line("/** What can be set; keys begin with {@code " + flow + "}. */")
                .line("@ConfigMapping(prefix = \"" + flow + "\")")
                .line("interface " + parts.name().className() + "Config {")
                .member(List.of(
                        "/** The currency of the amounts. */", "@WithDefault(\"EUR\")", "Currency currency();"));
        return file.member(parts.from("config"))
                .member(parts.to("config"))
                .line("}")
                .text();
    }
}
