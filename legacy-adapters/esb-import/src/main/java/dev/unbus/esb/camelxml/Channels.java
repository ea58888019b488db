package dev.unbus.esb.camelxml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The channels between routes. What were contexts of their own become one, so a name that several of them use is told apart by the
 * name of the context. A file of routes alone says no context: it was loaded into one with others, so a channel that none of its
 * routes takes from is that of another.
 */
final class Channels {

    /** Context of what any context of the project reaches. */
    static final String SHARED = "";

    private final Map<Channel, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> computing = new HashSet<>();

    /** A channel of the old bus; a scheme is {@code direct} or {@code seda}. */
    private record Channel(String scheme, String context, String name) {}

    /** Notes that a context is a file of routes alone. */
    void open(String context) {
        open.add(context);
    }

    /** Notes, before its channels, that a context which is not alone computes names: all of its own begin with its name from now on. */
    void computes(String context) {
        computing.add(context);
    }

    /** Notes that a route takes from a channel. */
    void source(String scheme, String context, String name) {
        names.computeIfAbsent(new Channel(scheme, context, name), this::free);
    }

    private String free(Channel channel) {
        String plain = computed(channel.context(), channel.name().replaceAll("[^A-Za-z0-9_.:-]", "-"));
        String wanted = taken.contains(channel.scheme() + ":" + plain) ? plain + "-" + channel.context() : plain;
        for (int next = 2; !taken.add(channel.scheme() + ":" + wanted); next++) {
            wanted = plain + "-" + channel.context() + "-" + next;
        }
        return wanted;
    }

    /**
     * The name of a direct channel.
     *
     * @throws BeyondException when no route takes from it
     */
    String direct(String context, String name) {
        return known(new Channel("direct", context, name))
                .orElseThrow(() -> new BeyondException("no route of the project takes from direct:" + name));
    }

    /** The name of a queue in memory. */
    String seda(String context, String name) {
        Channel channel = new Channel("seda", context, name);
        return known(channel).orElseGet(() -> names.computeIfAbsent(channel, this::free));
    }

    /** A name that each message says, or the rest of it. */
    String computed(String context, String name) {
        return computing.contains(context) ? context + "." + name : name;
    }

    /** The channels of a context that a computed name does not find: they have other names now. */
    List<String> lost(String scheme, String context) {
        return names.entrySet().stream()
                .filter(named -> named.getKey().scheme().equals(scheme)
                        && named.getKey().context().equals(context)
                        && !named.getValue()
                                .equals(computed(context, named.getKey().name())))
                .map(named -> named.getKey().name())
                .sorted()
                .toList();
    }

    /** The channel of the context, else the only one of a context that may be the same. */
    private Optional<String> known(Channel wanted) {
        if (names.containsKey(wanted)) {
            return Optional.ofNullable(names.get(wanted));
        }
        List<String> others = names.entrySet().stream()
                .filter(named -> named.getKey().scheme().equals(wanted.scheme())
                        && named.getKey().name().equals(wanted.name())
                        && together(named.getKey().context(), wanted.context()))
                .map(Map.Entry::getValue)
                .toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    private boolean together(String one, String other) {
        return !one.equals(SHARED) && !other.equals(SHARED) && (open.contains(one) || open.contains(other));
    }
}
