package dev.unbus.files;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Component;

/** The schemes of this adapter. */
@Singleton
final class FilesComponents {

    @Produces
    @Singleton
    @Unremovable
    @Named("unbus-file")
    Component files(FilesConfig config) {
        return new FilesComponent(config);
    }

    @Produces
    @Singleton
    @Unremovable
    @Named("unbus-sftp")
    Component sftp(FilesConfig config) {
        return new SftpComponent(config);
    }
}
