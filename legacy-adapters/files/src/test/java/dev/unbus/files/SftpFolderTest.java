package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.unbus.delivery.UnavailableException;
import dev.unbus.delivery.group.LostOwnershipException;
import dev.unbus.delivery.group.SourceMessage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpFolderTest {

    private static final String PASSWORD = "p&ss+w%rd";

    @TempDir
    Path home;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeptRecords kept = new KeptRecords();
    private volatile String accepted = PASSWORD;
    private Path folder = Path.of("");

    @BeforeEach
    void startServer() throws Exception {
        folder = Files.createDirectory(home.resolve("in"));
        SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider();
        keys.setAlgorithm("RSA");
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(keys);
        server.setFileSystemFactory(new VirtualFileSystemFactory(home));
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new SftpEventListener() {

            @Override
            public void opening(ServerSession session, String remoteHandle, Handle local) throws IOException {
                if (local.getFile().toString().endsWith("secret.csv")) {
                    throw new AccessDeniedException("secret.csv");
                }
            }
        });
        server.setSubsystemFactories(List.of(sftp));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("erp") && password.equals(accepted));
        server.start();
        Files.writeString(
                home.resolve("known_hosts"),
                "[127.0.0.1]:" + server.getPort() + " "
                        + PublicKeyEntry.toString(
                                keys.loadKeys(null).iterator().next().getPublic()) + "\n");
        camel.addComponent(
                "unbus-sftp",
                new SftpComponent(Settings.with(Map.of(
                        "unbus.files.quiet-period", "50ms",
                        "unbus.files.poll-interval", "20ms",
                        "unbus.files.sftp.lease-time", "1s"))));
    }

    @AfterEach
    void stopServer() throws IOException {
        server.stop(true);
    }

    private HandSlot slot(String knownHosts) {
        return slot("unbus-sftp", "&password=RAW(" + PASSWORD + ")", knownHosts);
    }

    private HandSlot slot(String scheme, String password, String knownHosts) {
        return new HandSlot(
                camel.getEndpoint(scheme + ":erp@127.0.0.1:" + server.getPort() + "/in?format=csv&include=*.csv"
                        + password + "&knownHosts=" + home.resolve(knownHosts)),
                kept);
    }

    private HandSlot slot() {
        return slot("known_hosts");
    }

    @Test
    void readsFilesInOrderAndMovesThemWithAReport() throws Exception {
        Files.writeString(folder.resolve("b*?.csv"), items(3, 5));
        Files.writeString(folder.resolve("a.csv"), items(1, 2));
        try (HandSlot slot = slot()) {
            slot.open();
            slot.commit(slot.messages(10));
            slot.commit(slot.messages(10));
            slot.receive(1);
        }

        assertThat(kept.contents).isEqualTo(bodies(1, 5));
        assertThat(folder.resolve("done/b*?.csv")).exists();
        assertThat(folder.resolve("done/a.csv.report.json")).content().contains("\"records\" : 2");
        assertThat(folder.resolve(".taken-in/lease")).doesNotExist();
    }

    @Test
    void connectsWithThePasswordThatTheFileHoldsNow() throws Exception {
        Path password = home.resolve("password");
        camel.addComponent(
                "patient-sftp",
                new SftpComponent(Settings.with(Map.of(
                        "unbus.files.quiet-period", "50ms", "unbus.files.sftp.password-file", password.toString()))));
        Files.writeString(folder.resolve("a.csv"), items(1, 2));
        try (HandSlot slot = slot("patient-sftp", "", "known_hosts")) {
            assertThatThrownBy(slot::claims)
                    .isInstanceOf(UnavailableException.class)
                    .hasStackTraceContaining(
                            "unbus.files.sftp.password-file: the file " + password + " does not exist");
            Files.writeString(password, PASSWORD + "\n");
            slot.open();
            slot.commit(slot.messages(2));
            slot.receive(1);
        }
        accepted = "another";
        Files.writeString(folder.resolve("b.csv"), items(3, 4));
        try (HandSlot slot = slot("patient-sftp", "", "known_hosts")) {
            assertThatThrownBy(slot::claims).isInstanceOf(UnavailableException.class);
            Files.writeString(password, "another");
            slot.open();
            slot.commit(slot.messages(2));
        }

        assertThat(kept.contents).isEqualTo(bodies(1, 4));
    }

    @Test
    void goesOnWithinTheFileWhenTheConnectionIsCut() throws Exception {
        int last = 60_000;
        Files.writeString(folder.resolve("a.csv"), items(1, last));
        try (HandSlot slot = slot()) {
            slot.open();
            while (kept.contents.size() < last) {
                List<SourceMessage> group = slot.messages(5_000);
                if (kept.contents.size() / 20_000 != (kept.contents.size() + group.size()) / 20_000) {
                    cutConnections();
                }
                commitInTheEnd(slot, group);
            }
        }
        assertThat(kept.contents).isEqualTo(bodies(1, last));
    }

    private void cutConnections() throws IOException {
        for (AbstractSession session : server.getActiveSessions()) {
            session.close(true).await();
        }
    }

    /** As a slot does, which tries again while a system is unavailable. */
    private static void commitInTheEnd(HandSlot slot, List<SourceMessage> group) throws Exception {
        try {
            slot.commit(group);
        } catch (UnavailableException cut) {
            slot.commit(group);
        }
    }

    @Test
    void goesOnWhereTheRecordSaysInAnotherProcess() throws Exception {
        Files.writeString(folder.resolve("a.csv"), items(1, 100));
        try (HandSlot first = slot()) {
            first.open();
            first.commit(first.messages(30));
            first.messages(30);
        }
        List<Long> rows = new ArrayList<>();
        try (HandSlot second = slot()) {
            second.open();
            List<SourceMessage> rest = second.messages(1_000);
            rest.forEach(message -> rows.add(((FileMessage) message).part().row()));
            second.commit(rest);
        }
        assertThat(kept.contents).isEqualTo(bodies(1, 100));
        assertThat(rows).startsWith(32L).endsWith(101L);
    }

    @Test
    void refusesAServerWhoseKeyIsNotKnown() throws Exception {
        Files.writeString(home.resolve("empty"), "");
        try (HandSlot slot = slot("empty")) {
            assertThatThrownBy(slot::claims).isInstanceOf(UnavailableException.class);
        }
    }

    @Test
    void takesOverALeaseThatIsNotRenewedAndFencesItsOwner() throws Exception {
        Files.writeString(folder.resolve("a.csv"), items(1, 10));
        try (HandSlot paused = slot();
                HandSlot second = slot()) {
            paused.open();
            List<SourceMessage> held = paused.messages(5);
            assertThat(second.claims()).isFalse();
            second.open();
            second.commit(second.messages(10));

            assertThatThrownBy(() -> paused.commit(held)).isInstanceOf(LostOwnershipException.class);
            assertThatThrownBy(paused::verifyHeld).isInstanceOf(LostOwnershipException.class);
            second.verifyHeld();
        }
        assertThat(kept.contents).isEqualTo(bodies(1, 10));
    }

    @Test
    void passesOverAFileThatMayNotBeReadAndTellsOfIt() throws Exception {
        Files.writeString(folder.resolve("a secret.csv"), items(1, 1));
        Files.writeString(folder.resolve("b.csv"), items(1, 3));
        try (HandSlot slot = slot()) {
            slot.open();
            slot.commit(slot.messages(10));

            assertThatThrownBy(() -> await().until(() -> !slot.receive(1).isEmpty()))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("a secret.csv may not be read");
        }
        assertThat(kept.contents).isEqualTo(bodies(1, 3));
    }

    @Test
    void setsAFileAsideThatIsChangedAfterSomeOfItWasPublished() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), items(1, 100));
        try (HandSlot slot = slot()) {
            slot.open();
            slot.commit(slot.messages(30));
            Files.writeString(file, items(1, 50));

            assertThatThrownBy(() -> slot.commit(slot.messages(30))).isInstanceOf(LostOwnershipException.class);
        }
        assertThat(kept.contents).isEqualTo(bodies(1, 30));
        assertThat(folder.resolve("rejected/a.csv.report.json")).content().contains("file-unchanged");
    }

    private static String items(int first, int last) {
        return "id,text\n" + String.join("\n", bodies(first, last)) + "\n";
    }

    private static List<String> bodies(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> n + ",text of some length " + n)
                .toList();
    }
}
