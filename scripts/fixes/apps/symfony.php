<?php
require 'page.php';
require 'Symfony/Component/HttpFoundation/autoload.php';

use Symfony\Component\HttpFoundation\RedirectResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpFoundation\Session\Session;
use Symfony\Component\HttpFoundation\Session\Storage\NativeSessionStorage;

$request = Request::createFromGlobals();
$session = new Session(new NativeSessionStorage([
    // <setup>
    'cookie_secure' => false,
    'cookie_httponly' => false,
    'cookie_samesite' => null,
    'cookie_lifetime' => YEAR,
    // </setup>
]));
$session->start();
$path = $request->getPathInfo();
if ($path === '/login' && $request->isMethod('POST')) {
    // <login +>
    // </login>
    $session->set('user', $request->request->get('user'));
    (new RedirectResponse('/'))->send();
} elseif ($path === '/logout') {
    // <logout>
    $session->remove('user');
    // </logout>
    (new RedirectResponse('/'))->send();
} else {
    (new Response(page($path === '/login' ? null : $session->get('user'))))->send();
}
