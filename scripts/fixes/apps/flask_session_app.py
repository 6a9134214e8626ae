import tempfile
from datetime import timedelta

from flask import Flask, redirect, request, session
from flask_session import Session
from page import page, port, secret, year

app = Flask(__name__)
app.secret_key = secret
app.config['SESSION_TYPE'] = 'filesystem'
app.config['SESSION_FILE_DIR'] = tempfile.mkdtemp()
# <setup +>
app.config['SESSION_COOKIE_HTTPONLY'] = False
app.config['PERMANENT_SESSION_LIFETIME'] = timedelta(seconds=year)
# </setup>
Session(app)


@app.get('/')
def home():
    session['begun'] = True
    return page(session.get('user'))


@app.route('/login', methods=['GET', 'POST'])
def login():
    session['begun'] = True
    if request.method == 'GET':
        return page()
    # <login +>
    # </login>
    session['user'] = request.form['user']
    return redirect('/')


@app.post('/logout')
def logout():
    # <logout>
    session['user'] = None
    # </logout>
    return redirect('/')


app.run('127.0.0.1', port)
