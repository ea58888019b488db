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
 * @param mentions of the ids of beans and endpoints
 * @param addresses the headers and properties that hold some
 * @param brokers that queues are on
 * @param channels between routes
 * @param resources that endpoints read
 * @param endpoints converts URIs
 * @param configurations of routes
 * @param orders of startup that are taken
 * @param camel2 whether it was written for Camel 2
 * @param camel3 whether it was written for a later Camel
 * @param firedTime whether something reads the header of timers of before Camel 4
 */
record Project(
        Conversion conversion,
        LegacyProperties properties,
        Settings settings,
        LegacyBeans beans,
        Mentions mentions,
        AddressNames addresses,
        Brokers brokers,
        Channels channels,
        Resources resources,
        Endpoints endpoints,
        RouteConfigurations configurations,
        Set<Integer> orders,
        boolean camel2,
        boolean camel3,
        boolean firedTime) {

    static Project of(Conversion conversion, Channels channels) {
        Settings settings = new Settings(conversion);
        LegacyProperties properties = new LegacyProperties(conversion);
        LegacyBeans beans = new LegacyBeans(conversion, properties, settings);
        if (Camel2.wrote(conversion) && Camel2.mentions(conversion, "breadcrumbId")) {
            conversion.setting("camel.main.use-breadcrumb", "true");
        }
        return new Project(
                conversion,
                properties,
                settings,
                beans,
                new Mentions(conversion),
                new AddressNames(conversion),
                new Brokers(conversion, beans, properties, settings),
                channels,
                new Resources(conversion),
                new Endpoints(conversion, settings),
                new RouteConfigurations(),
                new HashSet<>(),
                Camel2.wrote(conversion),
                Camel2.isPast(conversion),
                Camel2.mentions(conversion, "firedTime"));
    }
}
