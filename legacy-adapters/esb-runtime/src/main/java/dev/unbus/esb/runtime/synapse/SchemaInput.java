package dev.unbus.esb.runtime.synapse;

import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/** A schema that another one imports, from the class path. */
final class SchemaInput implements LSInput {

    private final String systemId;
    private final String text;

    SchemaInput(String systemId, String text) {
        this.systemId = systemId;
        this.text = text;
    }

    @Override
    public Reader getCharacterStream() {
        return new StringReader(text);
    }

    @Override
    public String getStringData() {
        return text;
    }

    @Override
    public String getSystemId() {
        return systemId;
    }

    @Override
    public @Nullable InputStream getByteStream() {
        return null;
    }

    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public @Nullable String getBaseURI() {
        return null;
    }

    @Override
    public @Nullable String getEncoding() {
        return null;
    }

    @Override
    public boolean getCertifiedText() {
        return false;
    }

    @Override
    public void setCharacterStream(Reader characters) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void setByteStream(InputStream bytes) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void setStringData(String data) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void setSystemId(String id) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void setPublicId(String id) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void setBaseURI(String uri) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void setEncoding(String encoding) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public void setCertifiedText(boolean certified) {
        throw new UnsupportedOperationException("read only");
    }
}
