package dev.unbus.cli.catalog;

import dev.unbus.cli.platform.CatalogAccess;
import java.util.Map;

/** The address of the console, with a code in it that signs a browser in once, within ten minutes. */
public final class ConsoleAddress {

    private ConsoleAddress() {}

    /** A new one; the code is behind the {@code #}, which a browser does not send. */
    public static String of(CatalogAccess access) {
        String code = new CatalogClient(access)
                .post("/api/sign-in-codes", Map.of())
                .path("code")
                .asText();
        return access.url() + "/#code=" + code;
    }
}
