package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.camelxml.ClassRules.Rule;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Beans of libraries that are only there for another one, which the platform has a counterpart of. */
final class Parts {

    private static final String SETS = "what it sets has to be set at ";
    /** What sees or changes messages, or answers calls: it is no setting. */
    private static final Pattern ACTS =
            Pattern.compile(".*(Transformer|Converter|Listener|Interceptor|Populator|Resolver|Plugin|Security).*");

    private static final Pattern CONNECTIONS =
            Pattern.compile(".*(ConnectionFactory\\w*|\\bJmsPool\\w*|ResourceManager|AMQPConnectionDetails)");
    private static final Pattern THREADS =
            Pattern.compile("org\\.springframework\\..*(TaskExecutor|TaskScheduler|ThreadPoolExecutorFactoryBean)");

    private final Mentions mentions;

    Parts(Mentions mentions) {
        this.mentions = mentions;
    }

    /** What became of a bean with what it is a part of; empty when something else mentions it, or nothing does. */
    Optional<Rule> of(Element bean, String id) {
        String className = LegacyBeans.className(bean);
        List<Optional<Rule>> wholes = mentions.of(id).stream()
                .filter(whole -> whole != bean)
                .map(whole -> within(whole, className))
                .toList();
        boolean known = !id.isEmpty() && !wholes.isEmpty() && wholes.stream().allMatch(Optional::isPresent);
        return known ? wholes.get(0) : Optional.empty();
    }

    private static Optional<Rule> within(Element whole, String part) {
        String className = LegacyBeans.className(whole);
        if (!whole.is("bean") && !whole.is("connectionFactory")) {
            return Optional.empty();
        }
        Optional<Rule> rule = ClassRules.of(className).filter(known -> known.outcome() == Outcome.IGNORED);
        if (rule.isPresent() || ACTS.matcher(part).matches()) {
            return rule;
        }
        if (THREADS.matcher(part).matches()
                && (Brokers.is(className) || Classes.component(className).isPresent())) {
            return Optional.of(new Rule(THREADS, Outcome.DIFFERENT, "the component has threads of its own"));
        }
        if (whole.is("connectionFactory")
                || (Brokers.is(className) && CONNECTIONS.matcher(className).matches())) {
            return Optional.of(different(part, "the broker, or in quarkus.artemis.url"));
        }
        if (DataSources.is(whole, className)) {
            return Optional.of(different(part, "the pool of Quarkus: quarkus.datasource"));
        }
        return Persistence.is(className)
                ? Optional.of(different(part, "the persistence unit of Quarkus: quarkus.hibernate-orm"))
                : Optional.empty();
    }

    private static Rule different(String className, String where) {
        return new Rule(Pattern.compile(Pattern.quote(className)), Outcome.DIFFERENT, SETS + where);
    }
}
