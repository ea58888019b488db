package dev.unbus.cli.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** What there is and what runs of it, for every command alike. */
final class Platform {

    private final Installation installation;
    private final RunRecords records;
    private final PlatformFile file;

    Platform(Installation installation) {
        this.installation = installation;
        this.records = new RunRecords(installation.home());
        this.file = new PlatformFile(installation.home());
    }

    Installation installation() {
        return installation;
    }

    Home home() {
        return installation.home();
    }

    RunRecords records() {
        return records;
    }

    PlatformFile file() {
        return file;
    }

    /** The inventory with the offset of the platform that runs, or none. */
    Inventory inventory() {
        return inventory(file.portOffset().orElse(0));
    }

    Inventory inventory(int portOffset) {
        return new Inventory(installation.root(), portOffset);
    }

    OptionalInt portOffset() {
        return file.portOffset();
    }

    /** Those of the components whose process runs. */
    List<Component> running(Collection<Component> components) {
        return components.stream()
                .filter(component -> records.running(component).isPresent())
                .toList();
    }

    /** The components of these names, in the order of starting; all when there are no names. */
    static List<Component> select(List<Component> components, Collection<String> names) {
        for (String name : names) {
            if (components.stream().noneMatch(component -> component.name().equals(name))) {
                throw new UnknownComponent(name, components);
            }
        }
        List<Component> selected = new ArrayList<>(components);
        selected.removeIf(component -> !names.isEmpty() && !names.contains(component.name()));
        return selected;
    }
}
