import java.io.IOException;
import java.util.EnumSet;
import javax.servlet.SessionTrackingMode;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.session.SessionHandler;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

class JettyApp extends HttpServlet {
    static final int YEAR = 365 * 24 * 60 * 60;

    static String page(Object user) {
        return user == null
            ? "<form method=\"post\" action=\"/login\"><input name=\"user\"><input name=\"password\" type=\"password\"><button>Sign in</button></form>"
            : "<p>Welcome, " + user + ".</p><form method=\"post\" action=\"/logout\"><button>Sign out</button></form>";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object user = request.getSession().getAttribute("user");
        response.setContentType("text/html");
        response.getWriter().print(page(request.getRequestURI().equals("/login") ? null : user));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals("/login")) {
            String user = request.getParameter("user");
            // <login +>
            // </login>
            request.getSession().setAttribute("user", user);
        } else {
            // <logout>
            request.getSession().removeAttribute("user");
            // </logout>
        }
        response.setStatus(302);
        response.setHeader("Location", "/");
    }

    public static void main(String[] arguments) throws Exception {
        Server server = new Server(new java.net.InetSocketAddress("127.0.0.1", Integer.parseInt(System.getenv("PORT"))));
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        SessionHandler sessions = context.getSessionHandler();
        // <setup>
        sessions.getSessionCookieConfig().setMaxAge(YEAR);
        // </setup>
        context.addServlet(new ServletHolder(new JettyApp()), "/*");
        server.setHandler(context);
        server.start();
        server.join();
    }
}
