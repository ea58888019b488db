package dev.unbus.esb.camelxml;

import dev.unbus.esb.dialect.Placeholder;
import dev.unbus.esb.dialect.Steps;
import dev.unbus.esb.java.RestMethod;
import dev.unbus.esb.java.RestMethod.Parameter;
import dev.unbus.esb.source.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.ConvertBodyDefinition;
import org.apache.camel.model.FilterDefinition;
import org.apache.camel.model.MarshalDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.SetHeaderDefinition;
import org.apache.camel.model.UnmarshalDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.dataformat.JaxbDataFormat;
import org.apache.camel.model.dataformat.JsonDataFormat;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.apache.camel.model.language.ConstantExpression;
import org.apache.camel.model.language.SimpleExpression;

/** What the providers of a server of CXF for REST did: objects are made of requests, and answers of objects. */
final class RestEntities {

    /** The property of the exchange that keeps the media type of the request. */
    static final String TYPE = "restRequestType";

    /** The property of the exchange that keeps the media types that the caller takes. */
    static final String ACCEPTED = "restRequestAccept";

    private static final String OF_JACKSON =
            "(com\\.fasterxml|org\\.codehaus)\\.jackson\\.(jakarta\\.rs|jaxrs)\\..*Provider";
    private static final String OF_CXF = "org\\.apache\\.cxf\\.jaxrs\\.provider\\..*Provider";

    /** Classes that read and write objects for a server of JAX-RS. */
    static final String PROVIDERS = OF_JACKSON + "|" + OF_CXF;

    private static final String OBJECT = "${body} != null && ${body} !is 'java.lang.CharSequence'"
            + " && ${body} !is 'java.io.InputStream' && ${body} !is 'byte[]' && ${body} !is 'org.apache.camel.StreamCache'"
            + " && ${body} !is 'java.io.File' && ${body} !is 'org.w3c.dom.Node'";
    /** What a body is converted to, by the type of the parameter. */
    private static final Map<String, String> CONVERTED = Map.ofEntries(
            Map.entry("String", "java.lang.String"),
            Map.entry("java.lang.String", "java.lang.String"),
            Map.entry("CharSequence", "java.lang.String"),
            Map.entry("byte[]", "byte[]"),
            Map.entry("java.io.InputStream", "java.io.InputStream"),
            Map.entry("java.io.Reader", "java.io.Reader"),
            Map.entry("javax.xml.transform.Source", "javax.xml.transform.Source"),
            Map.entry("javax.xml.transform.dom.DOMSource", "javax.xml.transform.dom.DOMSource"),
            Map.entry("javax.xml.transform.stream.StreamSource", "javax.xml.transform.stream.StreamSource"),
            Map.entry("org.w3c.dom.Document", "org.w3c.dom.Document"));

    private final Project project;
    private final Notes notes;
    private final boolean json;

    private RestEntities(Project project, Notes notes, boolean json) {
        this.project = project;
        this.notes = notes;
        this.json = json;
    }

    static RestEntities of(RestServer server, EndpointUri uri, Project project, Notes notes) {
        List<String> classes = Stream.concat(
                        server.providers(project).stream().map(LegacyBeans::className),
                        uri
                                .option("providers")
                                .map(given -> List.of(given.split("[,\\s]+", -1)))
                                .orElse(List.of())
                                .stream()
                                .map(ref -> className(ref, project)))
                .toList();
        boolean jackson = classes.stream().anyMatch(name -> name.matches(OF_JACKSON));
        boolean cxf = classes.stream().anyMatch(name -> name.contains("JSONProvider"));
        for (String name : classes) {
            if (!name.matches(PROVIDERS)) {
                notes.different("the provider " + name
                        + " is left out: what it reads, writes or answers has to be set up anew");
            }
        }
        if (!jackson) {
            notes.different("JSON is read and written with Jackson: no name of the root stands around an object");
        }
        return new RestEntities(project, notes, jackson || cxf);
    }

    private static String className(String ref, Project project) {
        Element bean = project.beans().mark(ref.replaceFirst("^#+(bean:)?", ""));
        return bean == null ? ref : LegacyBeans.className(bean);
    }

    /**
     * Has the body be what the parameter says.
     *
     * @throws BeyondException when nothing is known that makes it
     */
    void read(Parameter parameter, RestMethod method, ProcessorDefinition<?> into) {
        String type = parameter.type();
        if (CONVERTED.containsKey(type) && !parameter.many()) {
            into.addOutput(new ConvertBodyDefinition(CONVERTED.get(type)));
            return;
        }
        boolean asJson = asJson(method.consumes());
        boolean asXml = asXml(method.consumes()) && isOwn(type) && !parameter.many();
        if (!asJson && !asXml) {
            throw new BeyondException("what makes an object of " + type + " of a body of " + method.consumes()
                    + " has to be set up anew");
        }
        into.addOutput(new ConvertBodyDefinition("java.lang.String"));
        FilterDefinition filled = new FilterDefinition(new SimpleExpression("${body} != null && ${body} != ''"));
        into.addOutput(filled);
        List<ProcessorDefinition<?>> steps = new ArrayList<>();
        if (asXml) {
            steps.add(new UnmarshalDefinition(xml(type)));
        }
        if (asJson) {
            steps.add(new UnmarshalDefinition(json(parameter)));
        }
        oneOf(steps, "${header.Content-Type} ~~ 'xml'", filled);
    }

    /** Has an object be written as one of the media types that the method says; text is left as it is. */
    void write(RestMethod method, Element origin, ProcessorDefinition<?> into) {
        List<ProcessorDefinition<?>> steps = new ArrayList<>();
        if (asXml(method.produces())) {
            boolean known = isOwn(method.answer());
            steps.add(
                    known
                            ? new MarshalDefinition(xml(method.answer()))
                            : Steps.stub(origin, "the class of what " + method.name() + " answers as XML is not said"));
            if (!known) {
                notes.different("where an object was answered as XML the request fails, as its class is not said");
            }
        }
        if (asJson(method.produces())) {
            steps.add(new MarshalDefinition(new JsonDataFormat(JsonLibrary.Jackson)));
        }
        if (!steps.isEmpty()) {
            FilterDefinition object = new FilterDefinition(new SimpleExpression(OBJECT));
            into.addOutput(object);
            oneOf(steps, "${exchangeProperty." + ACCEPTED + "} ~~ 'xml'", object);
        }
        mediaType(method, into);
    }

    /** The media type of the answer is that of the method, unless the route has set one. */
    private static void mediaType(RestMethod method, ProcessorDefinition<?> into) {
        if (method.produces().isEmpty() || method.produces().get(0).contains("*")) {
            return;
        }
        FilterDefinition unsaid = new FilterDefinition(
                new SimpleExpression("${header.Content-Type} == ${exchangeProperty." + TYPE + "}"));
        unsaid.addOutput(new SetHeaderDefinition(
                "Content-Type", new ConstantExpression(method.produces().get(0))));
        into.addOutput(unsaid);
    }

    /** Of two steps the first where the condition holds. */
    private static void oneOf(List<ProcessorDefinition<?>> steps, String first, ProcessorDefinition<?> into) {
        if (steps.size() == 1) {
            into.addOutput(steps.get(0));
            return;
        }
        ChoiceDefinition choice = new ChoiceDefinition();
        WhenDefinition when = new WhenDefinition(new SimpleExpression(first));
        when.addOutput(steps.get(0));
        choice.getWhenClauses().add(when);
        choice.otherwise().addOutput(steps.get(1));
        into.addOutput(choice);
    }

    /** Without a media type either would do; then JSON is asked for by its provider. */
    private boolean asJson(List<String> types) {
        return types.stream().anyMatch(type -> type.contains("json")) || (json && anyOf(types));
    }

    private boolean asXml(List<String> types) {
        return types.stream().anyMatch(type -> type.contains("xml")) || (!json && anyOf(types));
    }

    private static boolean anyOf(List<String> types) {
        return types.isEmpty() || types.contains("*/*");
    }

    private boolean isOwn(String type) {
        return project.beans().own().source(type).isPresent();
    }

    private JsonDataFormat json(Parameter parameter) {
        JsonDataFormat format = new JsonDataFormat(JsonLibrary.Jackson);
        String type = parameter.type();
        if (isOwn(type)) {
            project.beans().ownClass(type, Placeholder.Type.BEAN, notes);
            format.setUnmarshalTypeName(type);
        } else if (!Classes.present(type)) {
            notes.different("an object of " + type + " is read as a java.util.Map");
        }
        format.setUseList(parameter.many() ? "true" : null);
        return format;
    }

    private JaxbDataFormat xml(String type) {
        project.beans().ownClass(type, Placeholder.Type.BEAN, notes);
        JaxbDataFormat format = new JaxbDataFormat();
        format.setContextPath(type);
        format.setContextPathIsClassName("true");
        return format;
    }
}
