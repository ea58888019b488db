package dev.unbus.secrets;

import io.quarkus.arc.Unremovable;
import io.quarkus.credentials.CredentialsProvider;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Tells a data source its password for each new connection, where its {@code credentials-provider} is the path of a file, or of a folder
 * with files {@code username} and {@code password}, as Kubernetes mounts a secret.
 */
@Singleton
@Unremovable
@Named("secret-files")
final class FileCredentials implements CredentialsProvider {

    private static final String KEY = "credentials-provider of the data source";

    @Override
    public Map<String, String> getCredentials(String path) {
        Path place = Path.of(path);
        try {
            return Files.isDirectory(place)
                    ? Map.of(
                            USER_PROPERTY_NAME,
                            read(place.resolve("username")),
                            PASSWORD_PROPERTY_NAME,
                            read(place.resolve("password")))
                    : Map.of(PASSWORD_PROPERTY_NAME, read(place));
        } catch (SecretException unreadable) {
            throw new IllegalStateException(unreadable.getMessage(), unreadable);
        }
    }

    private static String read(Path file) throws SecretException {
        return Secret.inFile(KEY, file).read();
    }
}
