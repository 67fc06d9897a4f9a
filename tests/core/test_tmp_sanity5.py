def test_x(home, client):
    assert client.get("/").status_code == 200
def test_y(home, client):
    assert client.get("/").status_code == 200
