http://a.example/1 192.0.2.7 20090312081500 text/plain -1
HTTP/1.1 200 OK
Content-Type: text/plain
Server: gazette

Talks

Text.

http://a.example/2 192.0.2.7 20090312081500 text/plain 200 - - 5 x.arc 9999
Talks

Text.

rubbish
dns:a.example 192.0.2.7 20090312081500 text/dns 1
x
