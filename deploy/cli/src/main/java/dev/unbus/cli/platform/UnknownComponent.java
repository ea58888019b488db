package dev.unbus.cli.platform;

import java.util.Collection;
import java.util.stream.Collectors;

/** A name was given that no component has: wrong usage. */
public final class UnknownComponent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownComponent(String name, Collection<Component> known) {
        super("there is no component " + name + "; there are "
                + known.stream().map(Component::name).distinct().collect(Collectors.joining(", ")) + ".");
    }
}
