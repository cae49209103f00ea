package dev.ferry.portals.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/** Makes sockets that bring no more than is bearable, and tells somebody of each. */
final class KeptSockets {
    private KeptSockets() {}

    /** Is told of every socket before it is used. */
    interface Keeper {
        Socket keep(Socket socket) throws IOException;
    }

    /** Sockets in the clear. */
    static SocketFactory plain(Keeper keeper) {
        return new Plain(keeper);
    }

    /** Sockets of TLS; what was in the clear before is known already. Angus Mail has them made over one of its own. */
    static SSLSocketFactory tls(SSLSocketFactory factory, Keeper keeper) {
        return new Tls(factory, keeper);
    }

    private static final class Plain extends SocketFactory {
        private final SocketFactory factory = SocketFactory.getDefault();
        private final Keeper keeper;

        Plain(Keeper keeper) {
            this.keeper = keeper;
        }

        @Override
        public Socket createSocket() throws IOException {
            return keeper.keep(new BoundedSocket(factory.createSocket()));
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return keeper.keep(new BoundedSocket(factory.createSocket(host, port)));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return keeper.keep(new BoundedSocket(factory.createSocket(host, port, from, fromPort)));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return keeper.keep(new BoundedSocket(factory.createSocket(host, port)));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return keeper.keep(new BoundedSocket(factory.createSocket(host, port, from, fromPort)));
        }
    }

    private static final class Tls extends SSLSocketFactory {
        private final SSLSocketFactory factory;
        private final Keeper keeper;

        Tls(SSLSocketFactory factory, Keeper keeper) {
            this.factory = factory;
            this.keeper = keeper;
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return factory.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return factory.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket() throws IOException {
            return keeper.keep(factory.createSocket());
        }

        @Override
        public Socket createSocket(Socket under, String host, int port, boolean closesIt) throws IOException {
            boolean isKnown = under instanceof BoundedSocket;
            Socket bounded = isKnown ? under : keeper.keep(new BoundedSocket(under));
            return factory.createSocket(bounded, host, port, closesIt);
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return keeper.keep(factory.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return keeper.keep(factory.createSocket(host, port, from, fromPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return keeper.keep(factory.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return keeper.keep(factory.createSocket(host, port, from, fromPort));
        }
    }
}
