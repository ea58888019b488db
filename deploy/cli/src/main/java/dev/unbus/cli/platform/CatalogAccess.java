package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import java.util.Objects;

/**
 * How to call the catalog of this machine.
 *
 * @param url its address
 * @param token what opens it
 */
public record CatalogAccess(String url, String token) {

    /** The catalog of an installation, running or not. */
    public static CatalogAccess of(Installation installation) {
        return of(new Platform(installation));
    }

    static CatalogAccess of(Platform platform) {
        return platform.inventory().components().stream()
                .filter(component -> component.kind() == Kind.CATALOG)
                .findFirst()
                .map(catalog -> new CatalogAccess(
                        Objects.requireNonNull(catalog.httpUrl(), "the catalog serves HTTP"),
                        AccessToken.in(platform.home())))
                .orElseThrow(() -> new CommandFailure("this project has no catalog."));
    }
}
