package dev.unbus.files;

import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Endpoint;
import org.jspecify.annotations.Nullable;

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
                option(parameters, "password", settings.password().orElse(null)),
                option(parameters, "privateKey", settings.privateKey().orElse(null)),
                option(parameters, "passphrase", settings.passphrase().orElse(null)),
                getAndRemoveParameter(parameters, "knownHosts", String.class, settings.knownHosts()),
                getAndRemoveParameter(parameters, "strictHostKeyChecking", Boolean.class, true),
                settings.timeout());
    }

    private @Nullable String option(Map<String, Object> parameters, String name, @Nullable String otherwise) {
        String given = getAndRemoveParameter(parameters, name, String.class);
        return given == null ? otherwise : given;
    }
}
