package dev.unbus.esb.verify;

import dev.unbus.esb.output.GeneratedFiles;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is on the class path of an integration that is not built yet. */
final class ModuleClassLoader extends ClassLoader {

    private final Map<String, byte[]> files;

    ModuleClassLoader(ClassLoader classes, Map<String, byte[]> files) {
        super(classes);
        this.files = files;
    }

    @Override
    protected @Nullable URL findResource(String name) {
        byte[] content = files.get(GeneratedFiles.RESOURCES + name);
        try {
            return content == null ? null : new URL("memory", "", -1, "/" + name, new Memory(content));
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Memory extends URLStreamHandler {
        private final byte[] content;

        Memory(byte[] content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }
}
