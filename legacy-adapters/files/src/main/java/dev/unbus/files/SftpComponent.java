package dev.unbus.files;

import dev.unbus.secrets.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Endpoint;

/** The scheme {@code unbus-sftp:}, followed by {@code user@host:port/directory}. */
final class SftpComponent extends FilesComponent {

    private static final Pattern ADDRESS =
            Pattern.compile("(?<user>[^@/]+)@(?<host>[^:/]+|\\[[0-9a-fA-F:]+])(:(?<port>[0-9]+))?(/(?<directory>.*))?");
    private static final String SSH_PORT = "22";

    private final FilesConfig config;

    SftpComponent(FilesConfig config) {
        super(config);
        this.config = config;
    }

    @Override
    Endpoint endpoint(String uri, String remaining, FilesOptions options, Map<String, Object> parameters) {
        Matcher address = ADDRESS.matcher(remaining);
        if (!address.matches()) {
            throw new IllegalArgumentException("unbus-sftp: needs user@host:port/directory");
        }
        SftpLogin login = login(address, parameters);
        String given = address.group("directory");
        String directory = given == null || given.isEmpty() ? "." : given;
        return new FilesEndpoint(
                uri,
                this,
                "sftp:" + login.host() + ":" + login.port() + "/" + directory,
                options,
                config,
                () -> new SftpFolder(login, directory, options.include(), config, Clock.systemUTC()));
    }

    private SftpLogin login(Matcher address, Map<String, Object> parameters) {
        SftpSettings settings = config.sftp();
        String port = address.group("port");
        return new SftpLogin(
                address.group("user"),
                address.group("host"),
                Integer.parseInt(port == null ? SSH_PORT : port),
                secret(parameters, "password", settings.password(), settings.passwordFile()),
                getAndRemoveParameter(
                        parameters,
                        "privateKey",
                        String.class,
                        settings.privateKey().orElse(null)),
                secret(parameters, "passphrase", settings.passphrase(), settings.passphraseFile()),
                getAndRemoveParameter(parameters, "knownHosts", String.class, settings.knownHosts()),
                getAndRemoveParameter(parameters, "strictHostKeyChecking", Boolean.class, true),
                settings.timeout());
    }

    /** What the endpoint says itself goes before the configuration. */
    private Optional<Secret> secret(
            Map<String, Object> parameters, String name, Optional<String> value, Optional<Path> file) {
        String given = getAndRemoveParameter(parameters, name, String.class);
        return given == null
                ? Secret.of("unbus.files.sftp." + name, value, file)
                : Secret.of(name, Optional.of(given), Optional.empty());
    }
}
