package org.warraq.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.warraq.support.Newsroom;

/** nginx with the configuration of the documentation, its ports, names and files changed and nothing else. */
final class Nginx implements AutoCloseable {

    private static final Path DOCUMENTED = Path.of("src/docs/operation/nginx.conf");

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    static Nginx before(int product, int plain, int tls, Path folder) throws IOException, InterruptedException {
        Path key = folder.resolve("key.pem");
        Path certificate = folder.resolve("certificate.pem");
        run(List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=news.example",
                "-addext",
                "subjectAltName=DNS:news.example",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString()));
        String servers = Files.readString(DOCUMENTED)
                .replace("127.0.0.1:8080", "127.0.0.1:" + product)
                .replace("listen 80;", "listen 127.0.0.1:" + plain + ";")
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + tls + " ssl;")
                .replace("/etc/ssl/news.example.pem", certificate.toString())
                .replace("/etc/ssl/news.example.key", key.toString());
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid %1$s/pid;
                error_log %1$s/error.log;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    %2$s
                }
                """.formatted(folder, servers));
        Process process = new ProcessBuilder(
                        "nginx", "-p", folder.toString(), "-e", folder + "/error.log", "-c", configuration.toString())
                .inheritIO()
                .start();
        Newsroom.await(() -> listens(tls));
        return new Nginx(process);
    }

    private static boolean listens(int port) {
        try (java.net.Socket socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(said);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
