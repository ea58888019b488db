package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.RabbitConnection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.EipModel;
import org.apache.camel.tooling.model.PojoBeanModel;
import org.jspecify.annotations.Nullable;

/** What Camel 4 knows: components and their options, steps and their attributes, the beans that it brings. */
final class OptionCatalog {

    private static final Set<String> OURS = Set.of("unbus-jms", "unbus-kafka");
    private static final Set<String> EVERYWHERE =
            Set.of("bridgeErrorHandler", "exchangePattern", "exceptionHandler", "lazyStartProducer", "synchronous");

    private final CamelCatalog catalog = new DefaultCamelCatalog();
    private final Map<String, Known> known = new HashMap<>();
    private @Nullable Map<String, PojoBeanModel> beans;

    private static final Set<String> HL7 =
            Set.of("charset", "convertLFtoCR", "startByte", "endByte1", "endByte2", "produceString", "validate");

    private static final Set<String> RABBIT = Set.of(
            "uri",
            "addresses",
            "host",
            "port",
            "username",
            "password",
            "virtualHost",
            "channelCacheSize",
            "connectionTimeout");

    /** Beans that components document and the catalog does not list, with their properties. */
    private static final Map<String, Set<String>> DOCUMENTED = Map.of(
            RabbitConnection.FACTORY,
            RABBIT,
            "org.springframework.jdbc.datasource.DataSourceTransactionManager",
            Set.of("dataSource"),
            "org.apache.camel.dataformat.zipfile.ZipSplitter",
            Set.of(),
            "org.apache.camel.dataformat.tarfile.TarSplitter",
            Set.of(),
            "com.mongodb.client.MongoClients",
            Set.of(),
            "org.apache.camel.component.hl7.HL7",
            Set.of(),
            "org.apache.camel.component.hl7.HL7MLLPCodec",
            HL7,
            "org.apache.camel.component.hl7.HL7MLLPNettyEncoderFactory",
            HL7,
            "org.apache.camel.component.hl7.HL7MLLPNettyDecoderFactory",
            HL7);

    private record Known(@Nullable ComponentModel model, Set<String> names, List<String> prefixes) {}

    boolean component(String scheme) {
        return OURS.contains(scheme) || known(scheme).model() != null;
    }

    /** Whether there is a data format of this name. */
    boolean format(String name) {
        return catalog.dataFormatModel(name) != null;
    }

    /** Whether an endpoint takes the option, or passes on whatever it does not know. */
    boolean option(String scheme, String option) {
        Known component = known(scheme);
        return component.model() == null
                || component.model().isLenientProperties()
                || EVERYWHERE.contains(option)
                || component.names().contains(option)
                || component.prefixes().stream().anyMatch(option::startsWith);
    }

    /** The options that each endpoint of a component has to have, those of its path not among them. */
    List<BaseOptionModel> required(String scheme) {
        ComponentModel model = known(scheme).model();
        return model == null
                ? List.of()
                : model.getEndpointOptions().stream()
                        .filter(option -> option.isRequired()
                                && "parameter".equals(option.getKind())
                                && "string".equals(option.getType())
                                && option.getDefaultValue() == null)
                        .map(BaseOptionModel.class::cast)
                        .toList();
    }

    /** An option of a component itself, in whatever case it is written. */
    Optional<BaseOptionModel> componentOption(String scheme, String option) {
        ComponentModel model = known(scheme).model();
        return model == null
                ? Optional.empty()
                : model.getComponentOptions().stream()
                        .filter(one -> one.getName().equalsIgnoreCase(option))
                        .map(BaseOptionModel.class::cast)
                        .findFirst();
    }

    /** What an option of an endpoint has to be. */
    Optional<BaseOptionModel> endpointOption(String scheme, String option) {
        ComponentModel model = known(scheme).model();
        return model == null
                ? Optional.empty()
                : model.getEndpointOptions().stream()
                        .filter(one -> one.getName().equals(option))
                        .map(BaseOptionModel.class::cast)
                        .findFirst();
    }

    /** What an attribute of a step has to be. */
    Optional<BaseOptionModel> attribute(String step, String attribute) {
        EipModel model = catalog.eipModel(step);
        return model == null
                ? Optional.empty()
                : model.getOptions().stream()
                        .filter(one -> one.getName().equals(attribute))
                        .map(BaseOptionModel.class::cast)
                        .findFirst();
    }

    /** Whether Camel brings the class of a bean, be it in an artifact of its own. */
    boolean bean(String className) {
        return DOCUMENTED.containsKey(className) || beans().containsKey(className);
    }

    /** Whether a bean that Camel brings takes the property; empty when Camel does not bring it. */
    Optional<Boolean> beanTakes(String className, String property) {
        if (DOCUMENTED.containsKey(className)) {
            return Optional.of(DOCUMENTED.getOrDefault(className, Set.of()).contains(property));
        }
        return Optional.ofNullable(beans().get(className)).map(model -> model.getOptions().stream()
                .anyMatch(option -> option.getName().equals(property)));
    }

    private synchronized Map<String, PojoBeanModel> beans() {
        if (beans == null) {
            beans = catalog.findBeansNames().stream()
                    .map(catalog::pojoBeanModel)
                    .collect(Collectors.toMap(PojoBeanModel::getJavaType, model -> model, (one, other) -> one));
        }
        return beans;
    }

    private synchronized Known known(String scheme) {
        return known.computeIfAbsent(scheme, this::load);
    }

    private Known load(String scheme) {
        ComponentModel model = OURS.contains(scheme) ? null : catalog.componentModel(scheme);
        if (model == null) {
            return new Known(null, Set.of(), List.of());
        }
        Set<String> names = new HashSet<>();
        model.getEndpointOptions().forEach(option -> names.add(option.getName()));
        List<String> prefixes = model.getEndpointOptions().stream()
                .map(ComponentModel.EndpointOptionModel::getPrefix)
                .filter(prefix -> prefix != null && !prefix.isEmpty())
                .toList();
        return new Known(model, names, prefixes);
    }
}
