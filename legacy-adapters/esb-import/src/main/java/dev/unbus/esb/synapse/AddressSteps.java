package dev.unbus.esb.synapse;

import dev.unbus.esb.dialect.ExternalEndpoint;
import dev.unbus.esb.dialect.Names;
import dev.unbus.esb.source.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.RemoveHeaderDefinition;

/** The steps to one address. */
final class AddressSteps {

    private static final Pattern AUTHORITY = Pattern.compile("(https?)://([^/?{}]+)([/?].*)?", Pattern.DOTALL);
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/@]*@");

    /** A status is no error by itself, and the headers of a response are its own. */
    static final String HTTP = "throwExceptionOnFailure=false&copyHeaders=false";

    /** What differs where a message goes to its own address. */
    static final String CLIENT_TO = "an address that the client says (wsa:To) has to be among to-of-message.allowed";

    private final Estate estate;
    private final Flow flow;
    private final boolean oneWay;
    private final String key;

    AddressSteps(Estate estate, Flow flow, boolean oneWay, String name) {
        this.estate = estate;
        this.flow = flow;
        this.oneWay = oneWay;
        this.key = Names.kebab(name);
    }

    String address(Element address) {
        String uri = address.attribute("uri", "").strip();
        if (address.child("enableSec").isPresent() || address.child("enableRM").isPresent()) {
            throw new Unconvertible("WS-Security and WS-ReliableMessaging of an endpoint are not converted");
        }
        note(uri, address);
        if (uri.startsWith("http://") || uri.startsWith("https://")) {
            toHttp(uri, address);
        } else if (uri.startsWith("$")) {
            toHttp(uri.replaceFirst("^\\$(SYSTEM|FILE):", ""), address);
        } else {
            String difference = new OtherAddresses(estate, flow, key).add(uri, oneWay);
            return difference.isEmpty() ? differences(address) : difference;
        }
        return differences(address);
    }

    private void note(String uri, Element address) {
        String plain = CREDENTIALS.matcher(uri).replaceFirst("//");
        int scheme = uri.indexOf(':');
        estate.conversion()
                .endpoint(new ExternalEndpoint(
                        address.place(),
                        ExternalEndpoint.Direction.OUT,
                        scheme < 0 ? "http" : uri.substring(0, scheme),
                        plain.replaceFirst("\\?.*", ""),
                        List.of()));
    }

    private void toHttp(String uri, Element address) {
        flow.add(Model.bean("Departure", format(address)));
        boolean unknown = !uri.startsWith("http");
        String setting = unknown
                ? estate.conversion().setting(uri, "http://localhost")
                : estate.conversion()
                        .setting(key + ".url", CREDENTIALS.matcher(uri).replaceFirst("//"));
        flow.add(Model.to(setting + (uri.contains("?") ? "&" : "?") + options(address, true)));
        received();
    }

    private static String format(Element address) {
        return switch (address.attribute("format", "").toLowerCase(Locale.ROOT)) {
            case "soap11" -> "soap11";
            case "soap12" -> "soap12";
            case "pox" -> "pox";
            case "get" -> "get";
            case "rest" -> "rest";
            default -> "asItIs";
        };
    }

    private static String options(Element address, boolean bridge) {
        String timeout = address.child("timeout")
                .flatMap(element -> element.child("duration"))
                .map(duration -> duration.text().strip())
                .filter(text -> text.matches("\\d+"))
                .map(millis -> "&responseTimeout=" + millis)
                .orElse("");
        String deletes = address.attribute("method", "").equalsIgnoreCase("delete") ? "&deleteWithBody=true" : "";
        return (bridge ? "bridgeEndpoint=true&" : "") + HTTP + deletes + timeout;
    }

    private void received() {
        flow.add(Model.bean("Arrival", "response"));
    }

    private static String differences(Element address) {
        boolean suspends = address.child("suspendOnFailure")
                        .filter(suspend -> !suspend.children().isEmpty())
                        .isPresent()
                || address.child("markForSuspension").isPresent();
        if (address.child("enableAddressing").isPresent()) {
            return "no headers of WS-Addressing are written";
        }
        if (address.attribute("format", "").equalsIgnoreCase("rest")) {
            return "a SOAP message goes without its envelope, which the old bus left on one that no mediator had read";
        }
        if (!address.attribute("optimize", "").isEmpty()) {
            return "messages are written without attachments";
        }
        String encoding = address.attribute("encoding", "UTF-8");
        if (!encoding.equalsIgnoreCase("UTF-8")) {
            return "messages are written in UTF-8, not in " + encoding;
        }
        return suspends ? "an endpoint that failed is not suspended" : "";
    }

    String http(Element http) {
        String template =
                http.attribute("uri-template", http.attribute("uri", "")).strip();
        http.attribute("method")
                .ifPresent(method ->
                        flow.add(Model.property("axis2.HTTP_METHOD", Model.constant(method.toUpperCase(Locale.ROOT)))));
        EndpointCredentials credentials = new EndpointCredentials(estate.conversion(), key);
        String signed = http.child("authentication").map(credentials::options).orElse("");
        if (!signed.isEmpty()) {
            flow.add(new RemoveHeaderDefinition("Authorization"));
        }
        String plain = template.startsWith("legacy-encoding:") ? template.substring(16) : template;
        note(plain, http);
        boolean varies = plain.contains("{");
        if (!varies) {
            flow.add(departure(http));
            String setting = estate.conversion().setting(key + ".url", plain);
            flow.add(Model.to(setting + (plain.contains("?") ? "&" : "?") + options(http, true) + signed));
        } else {
            varying(plain, http, signed);
        }
        received();
        return credentials.difference().isEmpty() ? differences(http) : credentials.difference();
    }

    private void varying(String template, Element http, String signed) {
        Matcher authority = AUTHORITY.matcher(template);
        String base = authority.matches() ? authority.group(1) + "://" + authority.group(2) : "http://localhost";
        String setting = estate.conversion().setting(key + ".url", base);
        String below = authority.matches()
                ? "{{" + key + ".url}}"
                        + Optional.ofNullable(authority.group(3)).orElse("")
                : template;
        var uri = Model.language("synapse-uri", "");
        uri.setExpression(below);
        flow.add(
                Model.header("SynapseUri", uri),
                departure(http),
                Model.to(setting + "?" + options(http, false) + signed));
    }

    /** Without a method of its own an endpoint takes that of the request, and what stands behind the path of the API as well. */
    private static BeanDefinition departure(Element http) {
        return Model.bean("Departure", http.attribute("method").isPresent() ? "http" : "asItIs");
    }

    String wsdl(Element wsdl) {
        String location = wsdl.all()
                .filter(each -> each.is("address") && each.attribute("location").isPresent())
                .map(each -> each.attribute("location", ""))
                .findFirst()
                .orElseGet(() -> wsdl.attribute("uri", "").replaceFirst("[?](wsdl|WSDL).*", ""));
        boolean known = location.startsWith("http");
        note(known ? location : "http:", wsdl);
        flow.add(Model.bean("Departure", format(wsdl)));
        String setting = estate.conversion().setting(key + ".url", known ? location : "http://localhost");
        flow.add(Model.to(setting + "?" + options(wsdl, true)));
        received();
        return "the address is a setting; the WSDL is not read at the start";
    }

    /** To where the message itself says. */
    String implicit(Element holder) {
        var to = Model.language("synapse", "get-property('To')");
        flow.add(
                Model.header("SynapseUri", to),
                Model.property(
                        "SynapseAllowed", Model.constant(estate.conversion().setting("to-of-message.allowed", ""))),
                Model.bean("Departure", "allowed(${exchange}, ${exchangeProperty.SynapseAllowed})"),
                Model.bean("Departure", holder.is("default") ? format(holder) : "http"),
                Model.to("http://to-of-the-message?" + options(holder, false)));
        received();
        String differences = differences(holder);
        return differences.isEmpty() ? CLIENT_TO : differences;
    }
}
