package dev.unbus.environment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The volume of a flow, for its directory channels and for what it keeps itself.
 *
 * @param size its size, such as {@code 1Gi}
 * @param access who may use it at once
 * @param storageClass the storage class; null for the cluster's default
 */
public record StorageSettings(String size, Access access, @Nullable String storageClass) {

    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]*(Mi|Gi|Ti)");

    /** What a flow with directory channels has that nothing is said of. */
    public static final StorageSettings SHARED = new StorageSettings("1Gi", Access.SHARED, null);

    /** Who may use a volume at once. */
    public enum Access {
        /** Every instance: {@code ReadWriteMany}. */
        @JsonProperty("shared")
        SHARED("ReadWriteMany"),
        /** One instance; a new one starts when the old one has gone: {@code ReadWriteOnce}. */
        @JsonProperty("exclusive")
        EXCLUSIVE("ReadWriteOnce");

        private final String mode;

        Access(String mode) {
            this.mode = mode;
        }

        /** The access mode, as Kubernetes names it. */
        public String mode() {
            return mode;
        }
    }

    /** Checks the size. */
    public StorageSettings {
        Rules.required(size, "size");
        Rules.require(SIZE.matcher(size).matches(), "size has to be bytes such as 500Mi or 1Gi");
        Rules.required(access, "access");
    }
}
