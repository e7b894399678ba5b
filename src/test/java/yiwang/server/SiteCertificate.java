package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A certificate that a site made for itself, for {@code localhost} and 127.0.0.1.
 *
 * @param certificate PEM
 * @param key PEM
 * @param known the certificate, to be trusted
 */
public record SiteCertificate(Path certificate, Path key, Certificate known) {
    private static final String PASS = "only-in-this-test";

    /** Made with the JDK's own tool: there is no public interface that makes certificates. */
    public static SiteCertificate in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("site.p12");
        Path log = folder.resolve("keytool.log");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String[] asked = ("-genkeypair -alias site -keyalg EC -dname CN=localhost -ext SAN=DNS:localhost,IP:127.0.0.1"
                        + " -storetype PKCS12 -storepass " + PASS)
                .split(" ");
        ProcessBuilder made = new ProcessBuilder(tool);
        made.command().addAll(List.of(asked));
        made.command().add("-keystore");
        made.command().add(file.toString());
        Process process =
                made.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "keytool ends");
        assertEquals(0, process.exitValue(), Files.readString(log));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASS.toCharArray());
        }
        Certificate known = store.getCertificate("site");
        byte[] key = store.getKey("site", PASS.toCharArray()).getEncoded();
        return new SiteCertificate(
                pem(folder, "CERTIFICATE", known.getEncoded()), pem(folder, "PRIVATE KEY", key), known);
    }

    private static Path pem(Path folder, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                folder.resolve(kind.replace(' ', '-') + ".pem"),
                "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n",
                StandardCharsets.US_ASCII);
    }
}
