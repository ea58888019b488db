package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import java.util.Optional;
import java.util.Set;

/** Says of each global element that is neither route nor bean what became of it. */
final class ElementSettling {

    private static final Set<String> INFRASTRUCTURE = Set.of(
            "annotation-config",
            "annotation-driven",
            "component-scan",
            "enable-annotations",
            "enable",
            "load-time-weaver",
            "mbean-export",
            "mbean-server",
            "service",
            "type-converters",
            "alias",
            "bus",
            "script");
    private static final Set<String> PLACEHOLDERS = Set.of("property-placeholder", "properties", "cm-properties");
    private static final Set<String> BROKERS = Set.of("broker", "connectionFactory", "queue", "topic", "jms-server");

    private final Conversion conversion;
    private final Account account;
    private final LegacyBeans beans;
    private final Project project;
    private final BeanSettling settling;
    private final JavaOnly java;

    ElementSettling(Project project, BeanSettling settling, JavaOnly java) {
        this.project = project;
        this.conversion = project.conversion();
        this.account = conversion.account();
        this.beans = project.beans();
        this.settling = settling;
        this.java = java;
    }

    void settle(Element element) {
        if (element.is("import")) {
            imported(element);
        } else if (PLACEHOLDERS.contains(element.name())) {
            placeholder(element);
        } else if (element.is("connectionFactory")
                && element.attribute("brokerURL").isPresent()) {
            settling.said(element, () -> project.brokers().define(element));
        } else if (BROKERS.contains(element.name())) {
            account.ignored(element, "the broker runs on its own, not in the integration");
        } else if (element.is("embedded-database")) {
            settling.dataSource(element, element.attribute("id", ""));
        } else if (element.is("initialize-database")) {
            account.different(element, DataSources.MIGRATED);
        } else if (element.is("cxfEndpoint")) {
            cxf(element);
        } else if (element.is("rsClient") && beans.used(element)) {
            account.different(element, "its address stands in the endpoints of the routes that use it");
        } else if (element.is("rsServer") && beans.used(element)) {
            settling.said(element, () -> RestServers.said(element, project));
        } else if (element.is("server") && element.namespace().endsWith("/jaxrs")) {
            settling.said(element, () -> RestServers.ofClasses(element, project));
        } else if (Vocabulary.camel(element) && ContextConverter.INJECTED.contains(element.name())) {
            account.ignored(element, "Camel Quarkus injects it where Java asks for it");
        } else if (Vocabulary.camel(element) && element.is("proxy")) {
            account.different(element, ContextConverter.PROXY);
        } else if (Vocabulary.camel(element) && element.is("endpoint")) {
            JavaOnly.endpoint(element, project, false);
        } else if (INFRASTRUCTURE.contains(element.name())) {
            account.ignored(element, "belongs to the old container; Quarkus finds beans by their annotations");
        } else if (ThreadPools.ofSpring(element) && beans.used(element)) {
            account.different(element, ThreadPools.FIXED);
        } else if (MongoBeans.is(element)) {
            settling.declared(element, element.attribute("id", ""));
        } else if (java.is(element, element.attribute("id", ""))) {
            account.ignored(element, JavaOnly.WHY);
        } else if (SpringCollections.is(element)) {
            settling.declared(element, element.attribute("id", ""));
        } else {
            Optional<ClassRules.Rule> rule = ElementRules.of(element, beans);
            account.settle(
                    element,
                    rule.map(ClassRules.Rule::outcome).orElse(Outcome.STUBBED),
                    rule.map(ClassRules.Rule::reason)
                            .orElse("there is no counterpart of " + element.qualifiedName()
                                    + ": it has to be set up anew"));
        }
    }

    private void placeholder(Element element) {
        if (element.attribute("update-strategy", "").equals("reload")) {
            account.different(element, "a change of the configuration counts from the next start on");
            return;
        }
        account.converted(element);
    }

    private void cxf(Element endpoint) {
        if (SoapEndpoints.secured(endpoint, beans)) {
            account.stubbed(endpoint, "the interceptors of the CXF endpoint have to be set up anew");
        } else {
            account.different(endpoint, "its settings stand in the endpoints of the routes that use it");
        }
    }

    private void imported(Element element) {
        String resource = element.attribute("resource", "").replaceFirst("^[a-z*]+:", "");
        if (conversion.file(resource).isPresent()) {
            account.converted(element);
        } else {
            account.ignored(element, "the file " + resource + " is not in the sources");
        }
    }
}
