package dev.unbus.cli.check;

import dev.unbus.catalog.model.CatalogInfo;
import dev.unbus.catalog.model.Channel;
import dev.unbus.catalog.model.ChannelKind;
import dev.unbus.catalog.model.Direction;
import dev.unbus.cli.routes.EndpointUse;
import dev.unbus.cli.routes.JavaSources;
import dev.unbus.cli.routes.Property;
import dev.unbus.cli.routes.StaticChannels;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a flow uses stands in its descriptor: the catalog shows it, and a cluster lets it through. */
final class ChannelsDeclared implements Rule {

    private static final Pattern ENDPOINT = Pattern.compile("(?:unbus-)?(?:kafka|jms):\\S+");

    @Override
    public String id() {
        return "channels-declared";
    }

    @Override
    public void check(Subject flow, Findings.Report report) {
        flow.info().ifPresent(info -> {
            StaticChannels channels = new StaticChannels(flow.properties());
            flow.sources()
                    .unreadable()
                    .forEach(place -> report.note(
                            place.file(), place.line(), "no Java, so its routes are not looked at", "compile it"));
            flow.routes().endpoints().forEach(use -> check(flow, info, use, channels.of(use), report));
            flow.properties().entries().stream()
                    .filter(entry -> entry.isForProduction()
                            && ENDPOINT.matcher(entry.value()).matches())
                    .forEach(entry -> check(flow, info, channels, entry, report));
        });
    }

    private static void check(
            Subject flow, CatalogInfo info, EndpointUse use, Optional<List<Channel>> channels, Findings.Report report) {
        JavaSources.Place place = use.place();
        boolean consumed = use.direction() == Direction.CONSUMED;
        List<Channel> declared = consumed ? info.consumes() : info.produces();
        if (channels.isEmpty()) {
            report.note(
                    place.file(),
                    place.line(),
                    "which channel this is only a running process knows",
                    "see that the descriptor declares it");
        }
        channels.orElse(List.of()).stream()
                .filter(channel -> !declared.contains(channel))
                .forEach(channel -> report.violation(
                        place.file(),
                        place.line(),
                        "%s is %s and not declared".formatted(channel, consumed ? "consumed" : "produced"),
                        "add it to %s in %s"
                                .formatted(
                                        consumed ? "unbus.dev/consumes" : "unbus.dev/produces",
                                        flow.descriptor().getFileName())));
    }

    /** An endpoint in the configuration does not say whether it is consumed or produced. */
    private static void check(
            Subject flow, CatalogInfo info, StaticChannels channels, Property entry, Findings.Report report) {
        String uri = flow.properties().value(entry.key()).orElse(entry.value());
        EndpointUse use = new EndpointUse(Direction.CONSUMED, uri, new JavaSources.Place(entry.file(), entry.line()));
        channels.of(use).orElse(List.of()).stream()
                .filter(channel -> channel.kind() == ChannelKind.TOPIC || channel.kind() == ChannelKind.QUEUE)
                .filter(channel ->
                        !info.consumes().contains(channel) && !info.produces().contains(channel))
                .forEach(channel -> report.violation(
                        entry.file(),
                        entry.line(),
                        channel + " is configured and not declared",
                        "add it to unbus.dev/consumes or unbus.dev/produces in "
                                + flow.descriptor().getFileName()));
    }
}
