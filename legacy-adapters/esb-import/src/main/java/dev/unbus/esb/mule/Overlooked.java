package dev.unbus.esb.mule;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What no rule asked for: a step that has an attribute or a part that nobody read cannot be the same without it, and says so. Begun
 * before anything is converted, so that no rule has to declare what it reads.
 */
public final class Overlooked {

    /** What changes nothing that a message sees, or is done in a way of its own: {@code namespace:element attribute=value}. */
    private static final Pattern HARMLESS = Pattern.compile(
            String.join(
                    "|",
                    "\\S+ (name|config-ref|connector-ref|annotations|description|history|reconnect(-forever|ion)?)=.*",
                    "\\S+ ((non-)?repeatable-.*|threading-profile|enable(Notifications|Statistics)|processingStrategy)=.*",
                    "\\S+ ((request|response)StreamingMode|keep-?[aA]live|fetchSize)=.*",
                    "\\S+ (encoding|outputEncoding|inboundEncoding)=(?i:utf-8)",
                    "\\S+ (exchange-pattern=request-response|overwrite=true|(and|or|not)-filter=)",
                    "\\S+ max(Active|Idle)Transformers=.*",
                    "core:set-(property|session-variable) (mimeType|encoding)=.*",
                    "core:message-properties-transformer (add|delete|rename)-message-propert(y|ies)=",
                    "core:(collection-aggregator|resequencer) (timeout|failOnTimeout)=.*",
                    "batch:job (jobName|blockSize)=.*",
                    "jms:consumer-type queue-consumer=",
                    "core:redelivery-policy maxRedeliveryCount=.*",
                    "compatibility:outbound-properties-to-var consumeStreams=.*",
                    "compression:(de)?compressor gzip-(de)?compressor=",
                    "quartz:inbound-endpoint event-generator-job=",
                    "ee/dw:transform-message input-(payload|variable|session-variable|inbound-property|outbound-property)=",
                    "(core|vm|ee/vm|jms|file|ftp|ee/ftp|sftp|imaps?|pop3s?|quartz):inbound-endpoint exchange-pattern=.*",
                    "(ee/)?vm:inbound-endpoint path=.*",
                    "https?:inbound-endpoint (host|port)=.*",
                    "(core|vm|ee/vm|file|ftp|ee/ftp|sftp|smtps?|imaps?|pop3s?|quartz):(in|out)bound-endpoint responseTimeout=.*"));

    private final Account account;

    private Overlooked(Account account) {
        this.account = account;
    }

    /** Begins: what was asked for while files were told apart does not count. */
    public static void begin(Conversion conversion) {
        conversion.roots().forEach(Element::forget);
    }

    /** Names what nobody asked for in steps that are converted. */
    public static void name(MuleProject project) {
        Overlooked overlooked = new Overlooked(project.conversion().account());
        project.globals()
                .filter(global -> Strategies.HANDLERS.contains(global.name()) || isFlow(global))
                .flatMap(Element::all)
                .filter(overlooked::isConverted)
                .forEach(overlooked::name);
    }

    private static boolean isFlow(Element global) {
        return global.is("flow") || global.is("sub-flow");
    }

    private boolean isConverted(Element element) {
        return account.unit(element)
                .flatMap(unit -> unit.outcome())
                .filter(outcome -> outcome == Outcome.CONVERTED || outcome == Outcome.DIFFERENT)
                .isPresent();
    }

    private void name(Element unit) {
        Set<String> left = new LinkedHashSet<>();
        collect(unit, left);
        if (!left.isEmpty()) {
            account.besides(unit, "without " + String.join(", ", left));
        }
    }

    private void collect(Element element, Set<String> left) {
        element.attributes().forEach((key, value) -> {
            if (!key.startsWith("{") && !element.isAskedFor(key) && !isHarmless(element, key, value)) {
                left.add(key);
            }
        });
        for (Element part : element.children()) {
            boolean counted = account.unit(part).isPresent() || isHarmless(element, part.name(), "");
            if (!counted && part.isAskedFor()) {
                collect(part, left);
            } else if (!counted) {
                left.add(part.qualifiedName());
            }
        }
    }

    private static boolean isHarmless(Element element, String name, String value) {
        return HARMLESS.matcher(MuleRoutes.key(element) + " " + name + "=" + value.strip())
                .matches();
    }
}
