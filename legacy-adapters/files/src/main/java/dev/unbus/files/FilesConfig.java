package dev.unbus.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How inboxes look for files and what a file may ask for; keys begin with {@code unbus.files}. */
@ConfigMapping(prefix = "unbus.files")
public interface FilesConfig {

    /** The order in which the files of an inbox are taken in. */
    enum Order {
        /** By name. */
        NAME,
        /** By the time of the last change, the oldest first. */
        MODIFIED
    }

    /** How long a file must be unchanged before it is touched; a longer pause of its writer is not noticed. */
    @WithDefault("2s")
    Duration quietPeriod();

    /** How often an inbox is looked at. */
    @WithDefault("1s")
    Duration pollInterval();

    /** The order in which files are taken in: name or modified. */
    @WithDefault("name")
    Order order();

    /** The longest file, in bytes. */
    @WithDefault("4294967296")
    long maxFileBytes();

    /** The longest row or record, in characters. */
    @WithDefault("65536")
    int maxRecordCharacters();

    /** The most values in one record. */
    @WithDefault("256")
    int maxColumns();

    /** The deepest nesting of an XML or JSON record. */
    @WithDefault("32")
    int maxDepth();

    /** The most records in one group. */
    @WithDefault("5000")
    int maxGroupRecords();

    /** The longest text of one group, in characters; it has to fit into a message. */
    @WithDefault("500000")
    int maxGroupCharacters();

    /** The most groups in one file; each takes up to 32 bytes of memory. */
    @WithDefault("2000000")
    int maxGroups();

    /** How SFTP servers are reached. */
    SftpSettings sftp();

    /** The bounds among them. */
    default Bounds bounds() {
        return new Bounds(
                maxFileBytes(),
                maxRecordCharacters(),
                maxColumns(),
                maxDepth(),
                maxGroupRecords(),
                maxGroupCharacters(),
                maxGroups());
    }
}
