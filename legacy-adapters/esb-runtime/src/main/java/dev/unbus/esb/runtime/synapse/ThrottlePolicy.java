package dev.unbus.esb.runtime.synapse;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A policy of the {@code throttle} mediator: how many at a time, and how many in a while from whom. */
final class ThrottlePolicy {

    /** More callers than these are not told apart, the longest unseen are forgotten. */
    private static final int MOST_CALLERS = 10_000;

    private final int places;
    private final List<Limit> limits;
    private final Clock clock;
    private final Map<String, Caller> callers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Caller> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    private ThrottlePolicy(int places, List<Limit> limits, Clock clock) {
        this.places = places;
        this.limits = limits;
        this.clock = clock;
    }

    static ThrottlePolicy of(String xml, Clock clock) {
        Configuration policy = Configuration.of(xml);
        int places = policy.all("MaximumConcurrentAccess").stream()
                .map(one -> (int) number(one))
                .findFirst()
                .orElse(0);
        List<Limit> limits = new ArrayList<>();
        for (Configuration id : policy.all("ID")) {
            limits.add(Limit.of(id, new Configuration((Element) id.element().getParentNode())));
        }
        limits.sort(Comparator.comparing(Limit::rank));
        if (limits.isEmpty() && places == 0) {
            throw new IllegalArgumentException("the policy of the throttle limits nothing");
        }
        return new ThrottlePolicy(places, limits, clock);
    }

    private static long number(Configuration element) {
        try {
            return element.text().isEmpty() ? 0 : Long.parseLong(element.text());
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("not a number of a throttle policy: " + element.text(), malformed);
        }
    }

    /** How many may be in at a time; 0 for any number. */
    int places() {
        return places;
    }

    /** Whether the rate of the caller's domain, or else of its address, lets a message pass; what is not said of is let pass. */
    boolean lets(Exchange exchange) {
        String domain = header(exchange, "X-Forwarded-Host");
        String forwarded = header(exchange, "X-Forwarded-For");
        String address = forwarded != null ? forwarded : header(exchange, "CamelVertxPlatformHttpRemoteAddress");
        for (boolean byDomain : new boolean[] {true, false}) {
            String caller = byDomain ? domain : address == null ? "" : plain(address);
            for (Limit limit : limits) {
                if (limit.byDomain == byDomain && caller != null && limit.meets(caller)) {
                    return lets(limit, caller);
                }
            }
        }
        return true;
    }

    private boolean lets(Limit limit, String caller) {
        if (limit.rate == null) {
            return limit.allowed;
        }
        synchronized (callers) {
            String key = (limit.byDomain ? "domain " : "address ") + (limit.others() ? caller : limit.who);
            return callers.computeIfAbsent(key, none -> new Caller()).lets(limit.rate, clock.millis());
        }
    }

    private static @Nullable String header(Exchange exchange, String name) {
        Object value = exchange.getMessage().getHeader(name);
        return value == null ? null : value.toString();
    }

    /** An address without its port. */
    private static String plain(String address) {
        return address.replaceFirst("^(/)?([^:]*):\\d+$", "$2");
    }

    /** So many in a while; who comes more often has to stay away for another while. All times in milliseconds. */
    private record Rate(long most, long window, long prohibition) {}

    /** What holds for whom: an address, a range of them, a domain, or the others. */
    private record Limit(String who, boolean byDomain, boolean allowed, @Nullable Rate rate) {

        static Limit of(Configuration id, Configuration around) {
            boolean byDomain =
                    id.attribute("type", "IP").toUpperCase(Locale.ROOT).equals("DOMAIN");
            List<Configuration> most = around.all("MaximumCount");
            boolean denied = !around.all("Deny").isEmpty()
                    || around.all("IsAllow").stream()
                            .anyMatch(allow -> allow.text().equals("false"));
            Rate rate = most.isEmpty() || denied ? null : rate(most.get(0), around);
            return new Limit(id.text(), byDomain, !denied, rate);
        }

        private static Rate rate(Configuration most, Configuration around) {
            long window = around.all("UnitTime").stream()
                    .mapToLong(ThrottlePolicy::number)
                    .findFirst()
                    .orElse(0);
            long prohibition = around.all("ProhibitTimePeriod").stream()
                    .mapToLong(ThrottlePolicy::number)
                    .findFirst()
                    .orElse(0);
            if (window <= 0) {
                throw new IllegalArgumentException("the policy of the throttle says no unit of time");
            }
            return new Rate(ThrottlePolicy.number(most), window, prohibition);
        }

        boolean others() {
            return who.equals("other");
        }

        int rank() {
            return others() ? 2 : who.contains("-") ? 1 : 0;
        }

        boolean meets(String caller) {
            int dash = who.indexOf('-');
            if (others() || who.equals(caller)) {
                return true;
            }
            if (byDomain) {
                return caller.endsWith("." + who.replaceFirst("^\\*\\.", ""));
            }
            long address = number(caller);
            return dash > 0
                    && address >= 0
                    && number(who.substring(0, dash)) <= address
                    && address <= number(who.substring(dash + 1));
        }

        private static long number(String address) {
            String[] parts = address.strip().split("\\.", -1);
            if (parts.length != 4 || !address.strip().matches("[\\d.]{7,15}")) {
                return -1;
            }
            long number = 0;
            for (String part : parts) {
                number = number * 256 + Integer.parseInt("0" + part);
            }
            return number;
        }
    }

    /** One caller, in the windows of time that Synapse counts in. */
    private static final class Caller {
        private boolean begun;
        private long windowEnds;
        private long next;
        private long count;

        boolean lets(Rate rate, long now) {
            if (rate.most == 0) {
                return false;
            }
            if (!begun) {
                begin(rate, now, 0);
            }
            boolean full = count >= rate.most;
            boolean over = windowEnds <= now;
            if (!full) {
                // The first message after a window that was not full is let pass and counts in none.
                begun = !over;
                count++;
                return true;
            }
            if (!over && next == 0) {
                next = rate.prohibition == 0 ? windowEnds : now + rate.prohibition;
                return false;
            }
            if (next > now) {
                return false;
            }
            begin(rate, now, 1);
            return true;
        }

        private void begin(Rate rate, long now, long messages) {
            begun = true;
            count = messages;
            next = 0;
            windowEnds = now + rate.window;
        }
    }
}
