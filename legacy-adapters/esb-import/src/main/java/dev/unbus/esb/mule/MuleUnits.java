package dev.unbus.esb.mule;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.source.Element;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which elements are units: global ones, and what stands where a processor may stand; the rest are parameters of these. */
public final class MuleUnits {

    private static final String DOC = "{http://www.mulesoft.org/schema/mule/documentation}name";

    /** What holds processors in both versions. */
    private static final Set<String> CHAINS = Set.of(
            "flow",
            "sub-flow",
            "choice",
            "when",
            "otherwise",
            "foreach",
            "scatter-gather",
            "first-successful",
            "until-successful",
            "async",
            "cache",
            "job",
            "process-records",
            "step",
            "on-complete");

    /** What belongs to the one around it in both versions. */
    private static final Set<String> PARTS = Set.of("when", "otherwise", "process-records", "on-complete", "history");

    private final Set<String> chains;
    private final Set<String> parts;

    /**
     * For one version.
     *
     * @param chains local names of elements that hold processors, beside those of both versions
     * @param parts local names of elements that may stand among them but only belong to the one around, such as {@code when}
     */
    public MuleUnits(Set<String> chains, Set<String> parts) {
        this.chains = Stream.concat(CHAINS.stream(), chains.stream()).collect(Collectors.toUnmodifiableSet());
        this.parts = Stream.concat(PARTS.stream(), parts.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Opens the units of a file. */
    public void open(Element root, Account account) {
        root.children().forEach(global -> {
            account.open(global, global.qualifiedName(), name(global));
            inside(global, account);
        });
    }

    private void inside(Element element, Account account) {
        if (!chains.contains(element.name())) {
            return;
        }
        for (Element child : element.children()) {
            if (!parts.contains(child.name()) && account.unit(child).isEmpty()) {
                account.open(child, child.qualifiedName(), name(child));
            }
            inside(child, account);
        }
    }

    /** What its author calls an element. */
    public static String name(Element element) {
        return element.attribute("name").orElseGet(() -> element.attribute(DOC, ""));
    }
}
