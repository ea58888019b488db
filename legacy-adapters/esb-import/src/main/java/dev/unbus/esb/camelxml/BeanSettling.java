package dev.unbus.esb.camelxml;

import dev.unbus.esb.account.Account;
import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Says of each global element that is no route what became of it, when the routes that use it are there. */
final class BeanSettling {

    private final Conversion conversion;
    private final Account account;
    private final LegacyBeans beans;
    private final Project project;
    private final ComponentBeans components;
    private final JavaOnly java;
    private final Parts parts;
    private final ElementSettling elements;

    BeanSettling(Project project) {
        this.project = project;
        this.conversion = project.conversion();
        this.account = conversion.account();
        this.beans = project.beans();
        this.components = new ComponentBeans(project);
        this.java = new JavaOnly(project.mentions());
        this.parts = new Parts(project.mentions());
        this.elements = new ElementSettling(project, this, java);
    }

    void settle(Element element) {
        if (account.unit(element).isEmpty()
                || account.unit(element).orElseThrow().outcome().isPresent()) {
            return;
        }
        if (element.is("bean") || element.is("reference") || element.is("jndi-lookup")) {
            bean(element);
        } else {
            elements.settle(element);
        }
    }

    private void bean(Element bean) {
        beans.within(bean.file());
        String className = LegacyBeans.className(bean);
        String id = bean.attribute("id").or(() -> bean.attribute("name")).orElse("");
        String looked = looked(bean, className);
        if (DataSources.is(bean, className)) {
            dataSource(bean, id);
        } else if (looked.matches("(?i).*(jms|connectionfactory).*")) {
            said(bean, () -> project.brokers().define(bean));
        } else if (looked.matches("(?i).*transaction.*")) {
            account.different(bean, "transactions are those of Quarkus (Narayana)");
        } else if (!looked.isEmpty() && java.is(bean, id)) {
            account.ignored(bean, JavaOnly.WHY);
        } else if (!looked.isEmpty()) {
            account.stubbed(bean, "what stands under " + looked + " has to be set up anew");
        } else if (!Classes.library(className) || LegacyBeans.service(bean)) {
            own(bean, id, className);
        } else {
            library(bean, id, className);
        }
    }

    /** The name that is looked up in JNDI; empty for what is no lookup. */
    private static String looked(Element bean, String className) {
        boolean lookup = bean.is("jndi-lookup") || className.endsWith(".JndiObjectFactoryBean");
        return lookup
                ? bean.attribute("jndi-name")
                        .or(() -> LibraryBeans.property(bean, "jndiName", "resourceName"))
                        .orElse("its name")
                : "";
    }

    /** Settles a bean with what is said of it, or as a stub with what cannot be. */
    void said(Element bean, Supplier<String> rule) {
        try {
            account.different(bean, rule.get());
        } catch (BeyondException beyond) {
            account.stubbed(bean, String.valueOf(beyond.getMessage()));
        }
    }

    void dataSource(Element bean, String id) {
        String name = id.isEmpty() ? "imported" : beans.name(id);
        account.different(bean, beans.dataSources().define(name, bean));
    }

    private void own(Element bean, String id, String className) {
        if (!id.isEmpty() && beans.carried(beans.name(id), bean)) {
            carried(bean, className);
            return;
        }
        if (!beans.used(bean) && !id.isEmpty()) {
            conversion.placeholder(
                    new Placeholder(beans.name(id), LegacyBeans.ownClass(bean), Set.of(), LegacyBeans.kind(className)));
        }
        account.different(bean, beans.moved(id, bean));
    }

    private static String formatOf(Element bean, String className) {
        DataFormatBeans.node(bean, DataFormatBeans.name(className).orElseThrow());
        return "the data format stands where it is used";
    }

    /** A bean whose class comes along. */
    private void carried(Element bean, String className) {
        settled(bean, beans.own().carry(className).orElseThrow().differences());
    }

    /** Settles a bean that is declared as it was, but for these differences and for keys that nobody gives a value. */
    private void settled(Element bean, String differences) {
        String text = project.properties().ofBean(bean.xml());
        List<String> missing = project.properties().missing(text);
        Notes notes = new Notes();
        if (!differences.isEmpty()) {
            notes.different(differences);
        }
        if (!missing.isEmpty()) {
            notes.different("the sources do not say what these are: " + missing);
        }
        project.properties().several(text).forEach(notes::different);
        account.converted(bean, notes.toString());
    }

    private void library(Element bean, String id, String className) {
        if (Brokers.is(className)) {
            said(bean, () -> project.brokers().define(bean));
            return;
        }
        if (Persistence.is(className)) {
            said(bean, () -> Persistence.define(project, bean));
            return;
        }
        if (ThreadPools.ofSpring(bean) && beans.used(bean)) {
            account.different(bean, ThreadPools.FIXED);
            return;
        }
        if (className.endsWith(".DataSourceTransactionManager")
                && conversion.beans().containsKey(beans.name(id))) {
            declared(bean, id);
            return;
        }
        Optional<ClassRules.Rule> rule = ClassRules.of(className);
        if (rule.isPresent()) {
            account.settle(
                    bean, rule.orElseThrow().outcome(), rule.orElseThrow().reason());
        } else {
            used(bean, id, className);
        }
    }

    /** A bean of a library that routes may use, in a way of its own. */
    private void used(Element bean, String id, String className) {
        if (DataFormatBeans.name(className).isPresent() && beans.used(bean)) {
            said(bean, () -> formatOf(bean, className));
            return;
        }
        if (className.equals("com.rabbitmq.client.ConnectionFactory") && beans.used(bean)) {
            account.different(bean, "the connection to RabbitMQ is one of Spring's client, set in the same way");
            return;
        }
        if (className.endsWith(".DefaultShutdownStrategy")) {
            said(bean, () -> ContextOptions.shutdown(project, bean));
            return;
        }
        if (className.matches("org\\.apache\\.camel\\..*(ErrorHandler|DeadLetterChannel)Builder")
                && !beans.used(bean)) {
            account.ignored(bean, "no route names it");
            return;
        }
        Optional<String> scheme = Classes.component(className, id);
        if (scheme.isPresent()) {
            components.settle(bean, scheme.orElseThrow());
        } else if (components.holds(bean) && className.matches("org\\.apache\\.camel\\..*Config(uration)?")) {
            account.different(bean, "its settings stand with those of the component");
        } else if (className.matches("java\\.(lang|io)\\.\\w+Exception") && beans.used(bean)) {
            account.converted(bean);
        } else if (className.matches("java\\.(lang|io)\\.\\w+Exception")) {
            account.ignored(bean, "no converted step throws it");
        } else {
            declared(bean, id);
        }
    }

    void declared(Element bean, String id) {
        try {
            beans.declare(beans.name(id), bean);
            settled(bean, libraryDifference(bean));
        } catch (BeyondException beyond) {
            undeclared(bean, id, String.valueOf(beyond.getMessage()));
        }
    }

    /** A bean that nothing stands for: it may be that nothing is lost with it. */
    private void undeclared(Element bean, String id, String why) {
        if (java.is(bean, id)) {
            account.ignored(bean, JavaOnly.WHY);
            return;
        }
        Optional<ClassRules.Rule> part = beans.used(bean) ? Optional.empty() : parts.of(bean, id);
        account.settle(
                bean,
                part.map(ClassRules.Rule::outcome).orElse(Outcome.STUBBED),
                part.map(ClassRules.Rule::reason).orElse(why));
    }

    /** What is different about a bean of a library that is declared anew; empty when nothing is. */
    private static String libraryDifference(Element bean) {
        if (LegacyBeans.className(bean).equals(LibraryBeans.HAWT_DB)) {
            return LibraryBeans.LEVEL;
        }
        return bean.is("map") ? "its entries may come in another order" : "";
    }
}
