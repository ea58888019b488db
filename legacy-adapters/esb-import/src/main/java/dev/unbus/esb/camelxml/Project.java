package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Conversion;
import java.util.HashSet;
import java.util.Set;

/**
 * What all contexts of one project share.
 *
 * @param conversion to fill
 * @param properties of the old project
 * @param settings of the new one
 * @param beans of all files
 * @param channels between routes
 * @param resources that endpoints read
 * @param endpoints converts URIs
 * @param orders of startup that are taken
 */
record Project(
        Conversion conversion,
        LegacyProperties properties,
        Settings settings,
        LegacyBeans beans,
        Channels channels,
        Resources resources,
        Endpoints endpoints,
        Set<Integer> orders) {

    static Project of(Conversion conversion, Channels channels) {
        Settings settings = new Settings(conversion);
        LegacyProperties properties = new LegacyProperties(conversion);
        return new Project(
                conversion,
                properties,
                settings,
                new LegacyBeans(conversion),
                channels,
                new Resources(conversion),
                new Endpoints(conversion, settings),
                new HashSet<>());
    }
}
