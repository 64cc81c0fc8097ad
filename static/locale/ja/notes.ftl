### 会のメモをまとめたファイル

notes-title = 「{ $title }」のメモ
notes-all = 卓と会場
notes-hall = 会場
