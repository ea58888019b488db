package dev.unbus.esb.runtime.xmljson;

import java.util.regex.Pattern;
import net.sf.json.xml.XMLSerializer;
import org.jspecify.annotations.Nullable;

/** The options that Camel 2 had for XML and JSON; those that are not set are as json-lib has them. */
public final class XmlJsonOptions {

    private static final Pattern SPACES = Pattern.compile("[\\s,]+");

    private @Nullable String encoding;
    private @Nullable String elementName;
    private @Nullable String arrayName;
    private @Nullable String rootName;
    private String expandableProperties = "";
    private String typeHints = "NO";
    private boolean forceTopLevelObject;
    private boolean namespaceLenient;
    private boolean skipWhitespace;
    private boolean trimSpaces;
    private boolean skipNamespaces;
    private boolean removeNamespacePrefixes;
    private boolean contentTypeHeader = true;

    /** A serializer of its own for each message, for it keeps state while it works. */
    XMLSerializer serializer() {
        XMLSerializer serializer = new XMLSerializer();
        serializer.setForceTopLevelObject(forceTopLevelObject);
        serializer.setNamespaceLenient(namespaceLenient);
        serializer.setSkipWhitespace(skipWhitespace);
        serializer.setTrimSpaces(trimSpaces);
        serializer.setSkipNamespaces(skipNamespaces);
        serializer.setRemoveNamespacePrefixFromElements(removeNamespacePrefixes);
        serializer.setTypeHintsEnabled(!typeHints.equals("NO"));
        serializer.setTypeHintsCompatibility(typeHints.equals("YES"));
        if (rootName != null) {
            serializer.setRootName(rootName);
        }
        if (elementName != null) {
            serializer.setElementName(elementName);
        }
        if (arrayName != null) {
            serializer.setArrayName(arrayName);
        }
        if (!expandableProperties.isBlank()) {
            serializer.setExpandableProperties(SPACES.split(expandableProperties.strip(), -1));
        }
        return serializer;
    }

    @Nullable
    String getEncoding() {
        return encoding;
    }

    boolean isContentTypeHeader() {
        return contentTypeHeader;
    }

    /** Whether the header says what the body became. */
    public void setContentTypeHeader(boolean contentTypeHeader) {
        this.contentTypeHeader = contentTypeHeader;
    }

    /** The encoding of JSON, unless the exchange names one, and the one that XML says it has. */
    public void setEncoding(String encoding) {
        this.encoding = encoding;
    }

    /** The element of each member of an array. */
    public void setElementName(String elementName) {
        this.elementName = elementName;
    }

    /** The root element of an array. */
    public void setArrayName(String arrayName) {
        this.arrayName = arrayName;
    }

    /** The root element. */
    public void setRootName(String rootName) {
        this.rootName = rootName;
    }

    /** Keys whose arrays become elements of their name, with spaces between them. */
    public void setExpandableProperties(String expandableProperties) {
        this.expandableProperties = expandableProperties;
    }

    /** {@code NO}, {@code YES}, or {@code WITH_PREFIX}: whether the XML says of which type a value was. */
    public void setTypeHints(String typeHints) {
        this.typeHints = typeHints;
    }

    /** Whether the root element is a key of the JSON. */
    public void setForceTopLevelObject(boolean forceTopLevelObject) {
        this.forceTopLevelObject = forceTopLevelObject;
    }

    /** Whether prefixes may be without a namespace. */
    public void setNamespaceLenient(boolean namespaceLenient) {
        this.namespaceLenient = namespaceLenient;
    }

    /** Whether white space between elements is left out. */
    public void setSkipWhitespace(boolean skipWhitespace) {
        this.skipWhitespace = skipWhitespace;
    }

    /** Whether white space around values is left out. */
    public void setTrimSpaces(boolean trimSpaces) {
        this.trimSpaces = trimSpaces;
    }

    /** Whether declarations of namespaces are left out. */
    public void setSkipNamespaces(boolean skipNamespaces) {
        this.skipNamespaces = skipNamespaces;
    }

    /** Whether keys are without the prefixes of elements. */
    public void setRemoveNamespacePrefixes(boolean removeNamespacePrefixes) {
        this.removeNamespacePrefixes = removeNamespacePrefixes;
    }
}
