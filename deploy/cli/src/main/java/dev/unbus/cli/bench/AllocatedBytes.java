package dev.unbus.cli.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.util.Arrays;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.jspecify.annotations.Nullable;

/**
 * What another virtual machine has allocated, asked over its local management connector: the sum over its living threads.
 */
final class AllocatedBytes implements AutoCloseable {

    private static final long UNKNOWN = -1;

    private final @Nullable JMXConnector connector;

    private AllocatedBytes(@Nullable JMXConnector connector) {
        this.connector = connector;
    }

    /** The connector's address comes from a process that this one has started, and from nobody else. */
    @SuppressWarnings("BanJNDI")
    static AllocatedBytes of(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
            try {
                JMXServiceURL url = new JMXServiceURL(machine.startLocalManagementAgent());
                return new AllocatedBytes(JMXConnectorFactory.connect(url));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | IOException refused) {
            return new AllocatedBytes(null);
        }
    }

    /** The bytes, or -1 when they cannot be known. */
    long read() {
        if (connector == null) {
            return UNKNOWN;
        }
        try {
            MBeanServerConnection server = connector.getMBeanServerConnection();
            ObjectName threads = new ObjectName("java.lang:type=Threading");
            Object ids = server.getAttribute(threads, "AllThreadIds");
            Object bytes = server.invoke(
                    threads, "getThreadAllocatedBytes", new Object[] {ids}, new String[] {long[].class.getName()});
            return Arrays.stream((long[]) bytes).filter(each -> each > 0).sum();
        } catch (JMException | IOException gone) {
            return UNKNOWN;
        }
    }

    @Override
    public void close() {
        if (connector != null) {
            try {
                connector.close();
            } catch (IOException gone) {
                // The contender has ended already.
            }
        }
    }
}
