package dev.unbus.cli.scaffold;

import dev.unbus.cli.console.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A local Maven repository in which this project's own artifacts are private, while all others are those of another
 * repository. So artifacts can be installed and tried without anybody else seeing them.
 *
 * @param folder where it is
 */
record MavenRepository(Path folder) {

    private static final String KEY = "maven.repo.local";
    private static final Pattern OPTION = Pattern.compile("-D" + Pattern.quote(KEY) + "=(\\S+)");

    /** The repository that Maven uses here: as options say, or the settings, or Maven's default. */
    static MavenRepository current() {
        Path home = Path.of(System.getProperty("user.home"), ".m2");
        return new MavenRepository(Optional.ofNullable(System.getProperty(KEY))
                .or(() -> option("MAVEN_ARGS"))
                .or(() -> option("MAVEN_OPTS"))
                .or(() -> setting(home.resolve("settings.xml")))
                .map(Path::of)
                .orElse(home.resolve("repository")));
    }

    /** Makes such a repository over this one, which may grow by what is downloaded. */
    MavenRepository privateFor(Path place) {
        try {
            Path own = Files.createDirectories(place.resolve("dev"));
            link(folder, place, "dev");
            link(folder.resolve("dev"), own, "unbus");
            return new MavenRepository(place);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot make a Maven repository in " + place, unwritable);
        }
    }

    private static void link(Path from, Path to, String except) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                Path link = to.resolve(entry.getFileName());
                if (!link.endsWith(except) && !Files.exists(link)) {
                    Files.createSymbolicLink(link, entry.toAbsolutePath());
                }
            }
        }
    }

    private static Optional<String> option(String variable) {
        Matcher option =
                OPTION.matcher(Optional.ofNullable(System.getenv(variable)).orElse(""));
        return option.find() ? Optional.of(option.group(1)) : Optional.empty();
    }

    private static Optional<String> setting(Path settings) {
        try {
            if (!Files.isRegularFile(settings)) {
                return Optional.empty();
            }
            NodeList named = Xml.tree(Files.readString(settings)).getElementsByTagName("localRepository");
            return named.getLength() == 0
                    ? Optional.empty()
                    : Optional.of(named.item(0)
                            .getTextContent()
                            .strip()
                            .replace("${user.home}", System.getProperty("user.home")));
        } catch (IOException | SAXException unreadable) {
            // Maven itself will complain of it.
            return Optional.empty();
        }
    }
}
