import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.logging.LogManager;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;

class TomcatApp extends HttpServlet {
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
        LogManager.getLogManager().reset();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        tomcat.setPort(Integer.parseInt(System.getenv("PORT")));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", null);
        context.addServletContainerInitializer((classes, servletContext) -> {
            // <setup>
            context.setUseHttpOnly(false);
            servletContext.getSessionCookieConfig().setMaxAge(YEAR);
            // </setup>
        }, null);
        Tomcat.addServlet(context, "app", new TomcatApp());
        context.addServletMappingDecoded("/", "app");
        tomcat.start();
        tomcat.getServer().await();
    }
}
