package dev.unbus.esb.runtime.synapse;

import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeJSON;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;
import org.mozilla.javascript.Wrapper;
import org.mozilla.javascript.xml.XMLObject;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The message as a script sees it: what Synapse calls {@code mc}. */
public final class ScriptMessage {

    private static final String JSON_OBJECT = "JSON_OBJECT";
    private static final String JSON_TEXT = "JSON_TEXT";

    private final Exchange exchange;
    private final Scriptable scope;

    ScriptMessage(Exchange exchange, Scriptable scope) {
        this.exchange = exchange;
        this.scope = scope;
        exchange.setProperty(JSON_OBJECT, null);
    }

    /** The payload as XML of the script language. */
    public @Nullable Object getPayloadXML() {
        String text = Payload.xml(Payload.text(exchange));
        return text.isEmpty() ? null : xml(text);
    }

    private Object xml(String text) {
        return Context.getCurrentContext().newObject(scope, "XML", new Object[] {text});
    }

    /** The whole envelope as XML of the script language. */
    public Object getEnvelopeXML() {
        return xml(XmlText.write(Payload.document(exchange).getDocumentElement()));
    }

    /** Takes XML of the script language, or text, as the payload. */
    public void setPayloadXML(Object payload) {
        exchange.getMessage().setBody(markup(payload));
    }

    private static String markup(Object value) {
        Object plain = value instanceof Wrapper wrapper ? wrapper.unwrap() : value;
        if (plain instanceof XMLObject xml) {
            return XmlText.withoutDeclaration(
                    Context.toString(ScriptableObject.callMethod(xml, "toXMLString", new Object[0])));
        }
        String text = plain instanceof Node node ? XmlText.write(node) : Context.toString(plain);
        XmlText.read(text);
        return XmlText.withoutDeclaration(text);
    }

    /** The payload as an object; an empty one when it is no JSON. */
    public Object getPayloadJSON() {
        Object set = exchange.getProperty(JSON_OBJECT);
        if (set != null) {
            return set;
        }
        String text = Payload.text(exchange);
        return parsed(Payload.isJson(text) ? text : "{}");
    }

    private Object parsed(String json) {
        return NativeJSON.parse(
                Context.getCurrentContext(), scope, json, (context, around, self, arguments) -> arguments[1]);
    }

    /** Takes an object, or the text of one, as the payload. */
    public void setPayloadJSON(Object payload) {
        Object plain = payload instanceof Wrapper wrapper ? wrapper.unwrap() : payload;
        String text = plain instanceof CharSequence written
                ? written.toString()
                : Context.toString(NativeJSON.stringify(Context.getCurrentContext(), scope, plain, null, null));
        exchange.getMessage().setBody(text);
        exchange.setProperty("axis2.messageType", "application/json");
        exchange.setProperty(JSON_OBJECT, null);
    }

    /** JSON as it is, else the envelope. */
    public String getPayloadText() {
        String text = Payload.text(exchange);
        return Payload.isJson(text)
                ? text
                : XmlText.write(Payload.document(exchange).getDocumentElement());
    }

    /** What {@link #setJsonText} left; an empty object when it left nothing. */
    public Object getJsonText() {
        Object text = exchange.getProperty(JSON_TEXT);
        return text == null ? "{}" : text;
    }

    /** Leaves a text for {@link #getJsonText}. */
    public boolean setJsonText(Object message, @Nullable Object text) {
        exchange.setProperty(JSON_TEXT, java(text));
        return true;
    }

    /** What {@link #setJsonObject} left, or the payload as an object. */
    public Object jsonObject(Object message) {
        return getPayloadJSON();
    }

    /** Leaves an object for {@link #jsonObject}. */
    public boolean setJsonObject(Object message, @Nullable Object object) {
        exchange.setProperty(JSON_OBJECT, object);
        return true;
    }

    /** A property of the message. */
    public @Nullable Object getProperty(String name) {
        return getProperty(name, "default");
    }

    /** A property of a scope. */
    public @Nullable Object getProperty(String name, @Nullable String scopeName) {
        Object value = Scopes.value(exchange, scopeName == null ? "default" : scopeName, name);
        return value instanceof Element element ? xml(XmlText.write(element)) : value;
    }

    /** Sets a property of the message. */
    public void setProperty(String name, @Nullable Object value) {
        setProperty(name, value, "default");
    }

    /** Sets a property of a scope. */
    public void setProperty(String name, @Nullable Object value, @Nullable String scopeName) {
        String where = scopeName == null ? "default" : scopeName;
        Scopes.set(exchange, where, name, java(value));
        if (where.equals("axis2") && name.equals("messageType")) {
            Scopes.set(exchange, where, "ContentType", java(value));
        }
    }

    private static @Nullable Object java(@Nullable Object value) {
        if (value instanceof XMLObject xml) {
            return XmlText.read(markup(xml)).getDocumentElement();
        }
        Object plain = value instanceof Wrapper wrapper ? wrapper.unwrap() : value;
        return plain instanceof CharSequence ? plain.toString() : Undefined.isUndefined(plain) ? null : plain;
    }

    /** Takes a property of the message away. */
    public void removeProperty(String name) {
        removeProperty(name, "default");
    }

    /** Takes a property of a scope away. */
    public void removeProperty(String name, @Nullable String scopeName) {
        Scopes.set(exchange, scopeName == null ? "default" : scopeName, name, null);
    }

    /** Adds a block to the header of the envelope. */
    public void addHeader(boolean mustUnderstand, Object content) {
        Element block = XmlText.read(markup(content)).getDocumentElement();
        if (mustUnderstand) {
            boolean twelve = "12".equals(exchange.getProperty("SynapseSoap", String.class));
            block.setAttributeNS(
                    twelve ? Payload.SOAP_12 : Payload.SOAP_11, "soapenv:mustUnderstand", twelve ? "true" : "1");
        }
        String before = exchange.getProperty("SynapseSoapHeader", "", String.class);
        exchange.setProperty("SynapseSoapHeader", before + XmlText.write(block));
    }

    /** Says where the message goes. */
    public void setTo(String address) {
        exchange.setProperty("SynapseHeader.To", address);
    }

    /** Says where the message comes from. */
    public void setFrom(String address) {
        exchange.setProperty("SynapseHeader.From", address);
    }

    /** Says where faults go. */
    public void setFaultTo(String address) {
        exchange.setProperty("SynapseHeader.FaultTo", address);
    }

    /** Says where replies go. */
    public void setReplyTo(String address) {
        exchange.setProperty("SynapseHeader.ReplyTo", address);
    }

    /** Where replies go. */
    public @Nullable Object getReplyTo() {
        return Scopes.value(exchange, "default", "ReplyTo");
    }

    /** Where the message comes from. */
    public @Nullable Object getFrom() {
        return Scopes.value(exchange, "default", "From");
    }

    /** Where the message goes. */
    public @Nullable Object getTo() {
        return Scopes.value(exchange, "default", "To");
    }

    /** Says whether the message is a response. */
    public void setResponse(boolean response) {
        exchange.setProperty("RESPONSE", response);
    }

    /** Whether the message is a response. */
    public boolean isResponse() {
        return Mediation.isResponse(exchange);
    }

    /** The id of the message. */
    public @Nullable Object getMessageID() {
        return Scopes.value(exchange, "default", "MessageID");
    }
}
