<?php
require 'page.php';

// <setup +>
ini_set('session.cookie_lifetime', (string) YEAR);
// </setup>
session_start();
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path === '/login' && $_SERVER['REQUEST_METHOD'] === 'POST') {
    // <login +>
    // </login>
    $_SESSION['user'] = $_POST['user'];
    header('Location: /', true, 302);
} elseif ($path === '/logout') {
    // <logout>
    unset($_SESSION['user']);
    // </logout>
    header('Location: /', true, 302);
} else {
    echo page($path === '/login' ? null : ($_SESSION['user'] ?? null));
}
