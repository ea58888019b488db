package dev.unbus.esb.mule4;

import dev.unbus.esb.mule.Chain;
import dev.unbus.esb.mule.Processor;
import dev.unbus.esb.mule.Step;
import dev.unbus.esb.runtime.mule.AddressValidations;
import dev.unbus.esb.runtime.mule.Validations;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.weave.NotTranslatable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Validations of addresses of the Internet and of times, which both versions share. */
public final class AddressValidation {

    /** The table. */
    public static final Map<String, Processor> TABLE = Map.of(
            "validation:is-ip", (element, chain) -> check(element, "ip", chain, "isIp"),
            "validation:is-url", (element, chain) -> check(element, "url", chain, "isUrl"),
            "validation:is-time", AddressValidation::time,
            "validation:is-whitelisted-ip", (element, chain) -> listed(element, chain, true),
            "validation:is-allowed-ip", (element, chain) -> listed(element, chain, true),
            "validation:is-not-blacklisted-ip", (element, chain) -> listed(element, chain, false),
            "validation:is-not-denied-ip", (element, chain) -> listed(element, chain, false));

    private static final List<String> LISTS = List.of("whiteList", "allowList", "blackList", "denyList");

    private AddressValidation() {}

    private static void check(Element element, String value, Chain chain, String method, Object... arguments)
            throws NotTranslatable {
        chain.add(Step.variable(Validations.VALUE, chain.value(element.attribute(value, ""))));
        if (element.attribute("message").isPresent()) {
            chain.add(Step.variable(Validations.TEXT, chain.value(element.attribute("message", ""))));
        }
        chain.add(Step.call(AddressValidations.class, method, arguments));
    }

    private static void time(Element element, Chain chain) throws NotTranslatable {
        String pattern = element.attribute("pattern", "");
        String locale = element.attribute("locale", "");
        if (pattern.isEmpty()) {
            throw new NotTranslatable("a time without a pattern");
        } else if (!locale.matches("\\w*")) {
            throw new NotTranslatable("the language of the time is computed: " + locale);
        }
        chain.add(Step.variable(AddressValidations.PATTERN, chain.value(pattern)));
        check(element, "time", chain, "isTime", locale);
    }

    private static void listed(Element element, Chain chain, boolean wanted) throws NotTranslatable {
        chain.add(Step.variable(AddressValidations.LIST, chain.expression(addresses(element, chain))));
        check(element, "ipAddress", chain, "isListed", wanted);
    }

    /** The expression for the addresses, which are computed or stand in a list. */
    private static String addresses(Element element, Chain chain) throws NotTranslatable {
        Optional<Element> own = element.children().stream()
                .filter(part -> part.name().matches("(white|allow|black|deny)-list"))
                .findFirst();
        Optional<String> reference =
                LISTS.stream().flatMap(key -> element.attribute(key).stream()).findFirst();
        Optional<Element> list = own.isPresent() ? own : reference.flatMap(chain.project()::global);
        if (list.isEmpty()) {
            throw new NotTranslatable("there is no list " + reference.orElse(""));
        }
        Optional<String> computed = list.get().attribute("ips");
        if (computed.isPresent()) {
            return computed.get();
        }
        List<String> each = list.get()
                .all()
                .filter(part -> part.is("ip"))
                .map(part -> part.attribute("value", ""))
                .toList();
        if (each.stream().anyMatch(one -> !one.matches("[0-9A-Fa-f.:]+(/\\d+)?"))) {
            throw new NotTranslatable("addresses are listed in another way: " + each);
        }
        return "#[['" + String.join("', '", each) + "']]";
    }
}
